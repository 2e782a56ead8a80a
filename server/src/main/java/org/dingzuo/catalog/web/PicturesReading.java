package org.dingzuo.catalog.web;

import java.util.List;
import org.dingzuo.foundation.media.MediaFolder.Access;
import org.dingzuo.foundation.media.MediaKey;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.foundation.web.Part;

/** Reads the keys of a studio's own open pictures. */
final class PicturesReading {
    private static final int MOST = 12;
    private static final int LONGEST_KEY = 300;

    private final Part draft;

    PicturesReading(Part draft) {
        this.draft = draft;
    }

    List<String> read() {
        return draft.texts("pictures", MOST, LONGEST_KEY).stream()
                .map(key -> own(draft, "pictures", key))
                .toList();
    }

    static String own(Part part, String field, String key) {
        var isOwn = MediaKey.parse(key)
                .map(MediaKey::folder)
                .filter(folder ->
                        folder.access() == Access.OPEN && folder.studio().equals(StudioScope.studio()))
                .isPresent();
        if (!isOwn) {
            part.fault(field, "unknown-picture", "Upload the picture first and give its key");
        }
        return key;
    }
}
