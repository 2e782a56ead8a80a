package org.dingzuo.aftercare.review;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dingzuo.kernel.StudioId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ReviewPhotoStore {
    private final JdbcClient db;

    ReviewPhotoStore(JdbcClient db) {
        this.db = db;
    }

    /** Takes the first free place; false: none was free, or somebody took it at the same moment. */
    boolean take(StudioId studio, ReviewId id, String photo) {
        return db.sql("""
            insert into aftercare.review_photo (studio_id, order_id, line, place, photo)
            select :studio, :order, :line, free.place, :photo
              from generate_series(1, :most) as free (place)
             where not exists (select from aftercare.review_photo t
                                where t.studio_id = :studio and t.order_id = :order and t.line = :line
                                  and t.place = free.place)
             order by free.place
             limit 1
                on conflict do nothing
            """)
                        .param("studio", studio.value())
                        .param("order", id.order().value())
                        .param("line", id.line())
                        .param("photo", photo)
                        .param("most", ReviewPhotos.PLACES)
                        .update()
                == 1;
    }

    int taken(StudioId studio, ReviewId id) {
        return db.sql("""
            select count(*) from aftercare.review_photo
             where studio_id = :studio and order_id = :order and line = :line
            """)
                .param("studio", studio.value())
                .param("order", id.order().value())
                .param("line", id.line())
                .query(Integer.class)
                .single();
    }

    /** The key of the picture that was there. */
    Optional<String> remove(StudioId studio, ReviewId id, int place) {
        return db.sql("""
            delete from aftercare.review_photo
             where studio_id = :studio and order_id = :order and line = :line and place = :place
            returning photo
            """)
                .param("studio", studio.value())
                .param("order", id.order().value())
                .param("line", id.line())
                .param("place", place)
                .query(String.class)
                .optional();
    }

    List<String> removeAll(StudioId studio, Collection<UUID> orders) {
        return db.sql("""
            delete from aftercare.review_photo
             where studio_id = :studio and order_id = any (:orders)
            returning photo
            """)
                .param("studio", studio.value())
                .param("orders", orders.toArray(UUID[]::new))
                .query((row, n) -> row.getString("photo"))
                .list();
    }

    /** Of one order, by line and place: also those that no review goes with yet. */
    List<Placed> of(StudioId studio, UUID order) {
        return db.sql("""
            select line, place, photo
              from aftercare.review_photo
             where studio_id = :studio and order_id = :order
             order by line, place
            """)
                .param("studio", studio.value())
                .param("order", order)
                .query((row, n) ->
                        new Placed(row.getInt("line"), new Review.Photo(row.getInt("place"), row.getString("photo"))))
                .list();
    }

    record Placed(int line, Review.Photo photo) {}
}
