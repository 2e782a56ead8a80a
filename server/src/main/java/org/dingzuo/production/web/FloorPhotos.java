package org.dingzuo.production.web;

import java.util.Optional;
import org.dingzuo.foundation.media.MediaFolder.Access;
import org.dingzuo.foundation.media.MediaKey;
import org.dingzuo.foundation.media.MediaStore;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which pictures may stand beside a step: uploaded to this studio, and closed. The address of an open one could not be taken back,
 *  and whoever guessed it would see what the maker holds back. */
@Component
class FloorPhotos {
    private final MediaStore media;

    FloorPhotos(MediaStore media) {
        this.media = media;
    }

    /** @throws Problem 422 when something is named that is no such picture */
    @Nullable
    String key(@Nullable String named) {
        return named == null || named.isBlank() ? null : needed(named);
    }

    boolean isOurs(String named) {
        return ours(named).isPresent();
    }

    String needed(@Nullable String named) {
        return ours(named == null ? "" : named)
                .map(MediaKey::value)
                .orElseThrow(() -> Problem.unprocessable(
                        "invalid-request",
                        "photo must be the key of a closed picture that was uploaded to this studio"));
    }

    private Optional<MediaKey> ours(String named) {
        return MediaKey.parse(named)
                .filter(key -> key.folder().access() == Access.CLOSED)
                .filter(key -> key.folder().studio().equals(StudioScope.studio()))
                .filter(key -> media.open(key).isPresent());
    }
}
