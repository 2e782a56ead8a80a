package org.dingzuo.foundation.media;

import java.util.Optional;
import org.dingzuo.foundation.media.MediaFolder.Access;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.springframework.stereotype.Component;

/** Which pictures may be shown to one person: uploaded to this studio, and closed. The address of an open one could not be taken back. */
@Component
public class ClosedPictures {
    private final MediaStore media;

    ClosedPictures(MediaStore media) {
        this.media = media;
    }

    /** The key of such a picture of the studio in scope; empty when the name is of none. */
    public Optional<MediaKey> find(String name) {
        return MediaKey.parse(name)
                .filter(key -> key.folder().access() == Access.CLOSED)
                .filter(key -> key.folder().studio().equals(StudioScope.studio()))
                .filter(key -> media.open(key).isPresent());
    }

    /** As {@link #find}.
     *  @throws Problem 422 when the name is of no such picture */
    public MediaKey named(String name) {
        return find(name)
                .orElseThrow(() -> Problem.unprocessable(
                        "invalid-request",
                        "photo must be the key of a closed picture that was uploaded to this studio"));
    }
}
