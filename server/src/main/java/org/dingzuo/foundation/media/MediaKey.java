package org.dingzuo.foundation.media;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.dingzuo.foundation.media.MediaFolder.Access;
import org.dingzuo.kernel.StudioId;
import org.springframework.http.MediaType;

/** The address of one file: {@code open/<studio>/<folder>/<name>}. What lies under a key never changes. The pattern leaves no way out
 *  of the folder, and the type follows from the name, never from what an uploader said. */
public record MediaKey(@JsonValue String value) {
    private static final String UUID_SHAPE = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Pattern SHAPE = Pattern.compile("(open|closed)/(" + UUID_SHAPE + ")/(" + UUID_SHAPE
            + ")/((?:[a-z0-9][a-z0-9_-]{0,40}/){0,2}[a-z0-9][a-z0-9_-]{0,60}\\.([a-z0-9]{2,4}))");
    private static final Map<String, MediaType> TYPES = Map.of(
            "jpg", MediaType.IMAGE_JPEG,
            "png", MediaType.IMAGE_PNG,
            "webp", MediaType.parseMediaType("image/webp"),
            "mp4", MediaType.parseMediaType("video/mp4"),
            "m4s", MediaType.parseMediaType("video/iso.segment"),
            "ts", MediaType.parseMediaType("video/mp2t"),
            "m3u8", MediaType.parseMediaType("application/vnd.apple.mpegurl"),
            "vtt", MediaType.parseMediaType("text/vtt;charset=UTF-8"));

    public MediaKey {
        var match = SHAPE.matcher(value);
        if (!match.matches() || !TYPES.containsKey(match.group(5))) {
            throw new IllegalArgumentException("Not a media key");
        }
    }

    public static Optional<MediaKey> parse(String text) {
        var match = SHAPE.matcher(text);
        return match.matches() && TYPES.containsKey(match.group(5))
                ? Optional.of(new MediaKey(text))
                : Optional.empty();
    }

    public MediaFolder folder() {
        var parts = value.split("/", 4);
        var access = parts[0].equals(Access.OPEN.word()) ? Access.OPEN : Access.CLOSED;
        return new MediaFolder(access, new StudioId(UUID.fromString(parts[1])), UUID.fromString(parts[2]));
    }

    public MediaType type() {
        var known = TYPES.get(value.substring(value.lastIndexOf('.') + 1));
        if (known == null) {
            throw new IllegalStateException("Key without a type: " + value);
        }
        return known;
    }

    @Override
    public String toString() {
        return value;
    }
}
