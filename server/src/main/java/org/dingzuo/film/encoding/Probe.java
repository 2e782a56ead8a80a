package org.dingzuo.film.encoding;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Looks at an original before anything is made of it. Name and type are not believed: the first bytes and the reader's verdict count. */
final class Probe {
    private static final Set<String> FIRST_BOXES = Set.of("ftyp", "moov", "mdat", "wide", "free", "skip", "pnot");
    private static final Set<String> PICTURE_CODECS = Set.of("h264", "hevc");
    private static final Set<String> SOUND_CODECS =
            Set.of("aac", "alac", "mp3", "ac3", "eac3", "opus", "amr_nb", "pcm_s16le", "pcm_s16be", "pcm_s24le");
    private static final int MOST_PIXELS = 4_096 * 4_096;
    private static final int LONGEST_ANSWER = 200_000;

    private final JsonMapper json = JsonMapper.builder().build();
    private final Duration longest;

    Probe(Duration longest) {
        this.longest = longest;
    }

    sealed interface Verdict {
        record Playable(Footage footage) implements Verdict {}

        record Unplayable(Rejection why) implements Verdict {}
    }

    Verdict look(Programs programs, Path original) throws InterruptedException {
        if (!beginsLikeAFilm(original)) {
            return new Verdict.Unplayable(Rejection.NOT_A_FILM);
        }
        var answer = new StringBuilder();
        var folder = original.toAbsolutePath().resolveSibling("");
        var ending = ProgramRun.of(programs, command(programs, original), folder, Bounds.LOOKING, line -> {
            answer.append(line);
            return answer.length() < LONGEST_ANSWER;
        });
        if (ending.kind() != ProgramRun.Ending.Kind.DONE) {
            if (ending.complaint().contains("error while loading shared libraries")) {
                throw new ProgramsMissing(new IOException(ending.complaint()));
            }
            return new Verdict.Unplayable(Rejection.BROKEN);
        }
        try {
            return judge(json.readTree(answer.toString()));
        } catch (JacksonException unreadable) {
            return new Verdict.Unplayable(Rejection.BROKEN);
        }
    }

    private static List<String> command(Programs programs, Path original) {
        return List.of(
                programs.ffprobe(),
                "-v",
                "error",
                "-protocol_whitelist",
                "file",
                "-f",
                "mov",
                "-show_streams",
                "-show_format",
                "-of",
                "json=compact=1",
                "-i",
                "file:" + original.toAbsolutePath());
    }

    private static boolean beginsLikeAFilm(Path original) {
        try (var in = Files.newInputStream(original)) {
            var head = in.readNBytes(8);
            return head.length == 8 && FIRST_BOXES.contains(new String(head, 4, 4, StandardCharsets.ISO_8859_1));
        } catch (IOException unreadable) {
            return false;
        }
    }

    private Verdict judge(JsonNode answer) {
        var picture = picture(answer);
        if (picture == null) {
            return new Verdict.Unplayable(Rejection.NO_PICTURE);
        }
        if (!PICTURE_CODECS.contains(picture.path("codec_name").asString(""))) {
            return new Verdict.Unplayable(Rejection.UNKNOWN_CODEC);
        }
        var length = length(answer);
        var width = picture.path("width").asInt(0);
        var height = picture.path("height").asInt(0);
        if (length.isZero() || width < 16 || height < 16) {
            return new Verdict.Unplayable(Rejection.BROKEN);
        }
        if (length.compareTo(longest) > 0) {
            return new Verdict.Unplayable(Rejection.TOO_LONG);
        }
        if ((long) width * height > MOST_PIXELS) {
            return new Verdict.Unplayable(Rejection.TOO_LARGE);
        }
        var lying = Math.abs(rotation(picture)) % 180 == 90;
        return new Verdict.Playable(new Footage(
                length,
                lying ? height : width,
                lying ? width : height,
                light(picture),
                framesPerSecond(picture),
                soundTrack(answer)));
    }

    private static @Nullable JsonNode picture(JsonNode answer) {
        for (var stream : answer.path("streams")) {
            var isCover = stream.path("disposition").path("attached_pic").asInt(0) == 1;
            if (stream.path("codec_type").asString("").equals("video") && !isCover) {
                return stream;
            }
        }
        return null;
    }

    /** Phones may add a second, spatial track that nobody else can read. */
    private static int soundTrack(JsonNode answer) {
        for (var stream : answer.path("streams")) {
            if (stream.path("codec_type").asString("").equals("audio")
                    && SOUND_CODECS.contains(stream.path("codec_name").asString(""))) {
                return stream.path("index").asInt(-1);
            }
        }
        return -1;
    }

    private static Duration length(JsonNode answer) {
        var seconds = answer.path("format").path("duration").asString("0");
        try {
            return Duration.ofMillis(Math.round(Double.parseDouble(seconds) * 1_000));
        } catch (NumberFormatException unknown) {
            return Duration.ZERO;
        }
    }

    private static int rotation(JsonNode picture) {
        for (var side : picture.path("side_data_list")) {
            if (side.has("rotation")) {
                return side.path("rotation").asInt(0);
            }
        }
        return 0;
    }

    private static Footage.Light light(JsonNode picture) {
        return switch (picture.path("color_transfer").asString("")) {
            case "smpte2084" -> Footage.Light.PQ;
            case "arib-std-b67" -> Footage.Light.HLG;
            default -> Footage.Light.STANDARD;
        };
    }

    private static double framesPerSecond(JsonNode picture) {
        var parts = picture.path("avg_frame_rate").asString("0/0").split("/", 2);
        try {
            var rate = Double.parseDouble(parts[0]) / Double.parseDouble(parts[1]);
            return Double.isFinite(rate) && rate > 0 ? rate : 30;
        } catch (NumberFormatException unknown) {
            return 30;
        }
    }
}
