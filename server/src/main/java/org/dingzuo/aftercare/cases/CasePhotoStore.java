package org.dingzuo.aftercare.cases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dingzuo.kernel.StudioId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CasePhotoStore {
    private final JdbcClient db;

    CasePhotoStore(JdbcClient db) {
        this.db = db;
    }

    /** The next place; the case is locked and has one left. */
    void add(StudioId studio, CaseId id, String photo) {
        db.sql("""
                insert into aftercare.case_photo (studio_id, case_id, place, photo)
                select :studio, :case, coalesce(max(place), 0) + 1, :photo
                  from aftercare.case_photo
                 where studio_id = :studio and case_id = :case
                """)
                .param("studio", studio.value())
                .param("case", id.value())
                .param("photo", photo)
                .update();
    }

    /** By the case's id, in their places. */
    Map<UUID, List<String>> of(StudioId studio, Collection<UUID> cases) {
        var found = new HashMap<UUID, List<String>>();
        db.sql("""
                select case_id, photo
                  from aftercare.case_photo
                 where studio_id = :studio and case_id = any (:cases)
                 order by case_id, place
                """)
                .param("studio", studio.value())
                .param("cases", cases.toArray(UUID[]::new))
                .query(row -> {
                    found.computeIfAbsent(row.getObject("case_id", UUID.class), each -> new ArrayList<>())
                            .add(row.getString("photo"));
                });
        return found;
    }

    /** The keys of the pictures that were there. */
    List<String> removeAll(StudioId studio, Collection<UUID> cases) {
        return db.sql("""
                delete from aftercare.case_photo
                 where studio_id = :studio and case_id = any (:cases)
             returning photo
                """)
                .param("studio", studio.value())
                .param("cases", cases.toArray(UUID[]::new))
                .query((row, n) -> row.getString("photo"))
                .list();
    }
}
