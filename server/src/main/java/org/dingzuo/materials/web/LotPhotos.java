package org.dingzuo.materials.web;

import org.dingzuo.foundation.media.MediaFolder.Access;
import org.dingzuo.foundation.media.MediaKey;
import org.dingzuo.foundation.media.MediaLinks;
import org.dingzuo.foundation.media.MediaStore;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.foundation.web.Part;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Pictures of lots: uploaded to this studio, and closed. */
@Component
class LotPhotos {
    private static final int LONGEST_KEY = 200;

    private final MediaStore media;
    private final MediaLinks links;

    LotPhotos(MediaStore media, MediaLinks links) {
        this.media = media;
        this.links = links;
    }

    /** The field {@code photo}; null: none is named. Anything that is no closed picture of this studio's is a fault. */
    @Nullable
    String named(Part part) {
        var named = part.optionalText("photo", LONGEST_KEY);
        if (named == null || named.isEmpty()) {
            return null;
        }
        var key = MediaKey.parse(named)
                .filter(each -> each.folder().access() == Access.CLOSED)
                .filter(each -> each.folder().studio().equals(StudioScope.studio()))
                .filter(each -> media.open(each).isPresent());
        if (key.isEmpty()) {
            part.fault("photo", "unknown", "Give the key of a closed picture that was uploaded to this studio");
        }
        return named;
    }

    /** Where it can be seen for a while; null: there is none. */
    @Nullable
    String address(@Nullable String photo) {
        return photo == null ? null : MediaKey.parse(photo).map(links::to).orElse(null);
    }
}
