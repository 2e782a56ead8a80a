package org.dingzuo.aftercare.cases;

import java.util.List;
import org.dingzuo.foundation.media.MediaKey;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pictures of what is wrong: closed ones, for the two who settle it. */
@Service
@Transactional
public class CasePhotos {
    private final CaseStore store;
    private final CasePhotoStore photos;

    CasePhotos(CaseStore store, CasePhotoStore photos) {
        this.store = store;
        this.photos = photos;
    }

    /** Whether one more can be added: while it is not settled, and up to {@link CaseFile#MOST_PHOTOS}. */
    public static boolean hasRoom(CaseFile known) {
        return (known.state() == CaseState.OPEN || known.state() == CaseState.OFFERED)
                && known.photos().size() < CaseFile.MOST_PHOTOS;
    }

    /** False: there is no room. @param photo a closed picture of this studio */
    public boolean add(CaseId id, MediaKey photo) {
        var studio = StudioScope.studio();
        var room = store.lock(studio, id).filter(CasePhotos::hasRoom).isPresent();
        if (room) {
            photos.add(studio, id, photo.value());
        }
        return room;
    }

    /** Keys that are gone with their rows. */
    List<String> forget(List<CaseFile> cases) {
        return photos.removeAll(StudioScope.studio(), Cases.ids(cases));
    }
}
