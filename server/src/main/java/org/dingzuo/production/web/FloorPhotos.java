package org.dingzuo.production.web;

import org.dingzuo.foundation.media.ClosedPictures;
import org.dingzuo.foundation.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which pictures may stand beside a step: closed ones. Whoever guessed the address of an open one would see what the maker holds back. */
@Component
class FloorPhotos {
    private final ClosedPictures pictures;

    FloorPhotos(ClosedPictures pictures) {
        this.pictures = pictures;
    }

    /** @throws Problem 422 when something is named that is no such picture */
    @Nullable
    String key(@Nullable String named) {
        return named == null || named.isBlank() ? null : needed(named);
    }

    boolean isOurs(String named) {
        return pictures.find(named).isPresent();
    }

    String needed(@Nullable String named) {
        return pictures.named(named == null ? "" : named).value();
    }
}
