package org.dingzuo.foundation.media;

import java.util.UUID;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.StudioId;

/** Everything that was made of one upload: the renditions of a picture, the playlists and pieces of a film.
 *  @param id random in all its bits, because the address of an open folder is all that guards it */
public record MediaFolder(Access access, StudioId studio, UUID id) {
    public enum Access {
        /** Anybody who has the address may fetch it: what stands in the shop. */
        OPEN,
        /** Fetched only by a link that {@link MediaLinks} signed. */
        CLOSED;

        String word() {
            return switch (this) {
                case OPEN -> "open";
                case CLOSED -> "closed";
            };
        }
    }

    /** An empty folder of the studio whose scope is open. */
    public static MediaFolder fresh(Access access) {
        return new MediaFolder(access, StudioScope.studio(), UUID.randomUUID());
    }

    /** @param name such as {@code 960.jpg} or {@code 720p/piece-001.m4s} */
    public MediaKey file(String name) {
        return MediaKey.parse(path() + "/" + name)
                .orElseThrow(() -> new IllegalArgumentException("'" + name + "' is not the name of a medium"));
    }

    public String path() {
        return access.word() + "/" + studio + "/" + id;
    }
}
