package org.dingzuo.campaign.series;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dingzuo.campaign.series.Seat.Question;
import org.dingzuo.kernel.StudioId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SeatStore {
    private final JdbcClient db;

    SeatStore(JdbcClient db) {
        this.db = db;
    }

    /** Whoever left, or lost the seat, may come again. */
    void sit(StudioId studio, Seat seat, Instant now) {
        db.sql("""
                insert into campaign.series_seat (studio_id, order_id, series_id, designs, whole, joined_at, stands)
                values (:studio, :order, :series, :designs, :whole, :now, true)
                    on conflict (studio_id, order_id) do update
                   set series_id = excluded.series_id, designs = excluded.designs, whole = excluded.whole, joined_at = :now,
                       stands = true, asked = null, answer_by = null
                """)
                .param("studio", studio.value())
                .param("order", seat.order())
                .param("series", seat.series().value())
                .param("designs", seat.designs().toArray(String[]::new))
                .param("whole", seat.whole())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** False when it does not stand, or there is none. */
    boolean leave(StudioId studio, UUID order) {
        return db.sql("""
                update campaign.series_seat
                   set stands = false, asked = null, answer_by = null
                 where studio_id = :studio and order_id = :order and stands
                """).param("studio", studio.value()).param("order", order).update() == 1;
    }

    /** The seats that stand, in the order of joining. */
    List<Seat> standing(StudioId studio, Collection<UUID> series) {
        return db.sql("""
                select *
                  from campaign.series_seat
                 where studio_id = :studio and series_id = any (:series) and stands
                 order by joined_at, order_id
                """)
                .param("studio", studio.value())
                .param("series", series.toArray(UUID[]::new))
                .query((row, n) -> seatOf(row))
                .list();
    }

    Optional<Seat> standing(StudioId studio, UUID order) {
        return db.sql("select * from campaign.series_seat where studio_id = :studio and order_id = :order and stands")
                .param("studio", studio.value())
                .param("order", order)
                .query((row, n) -> seatOf(row))
                .optional();
    }

    /** The series that an order is or was in. */
    Optional<Seat> find(StudioId studio, UUID order) {
        return db.sql("select * from campaign.series_seat where studio_id = :studio and order_id = :order")
                .param("studio", studio.value())
                .param("order", order)
                .query((row, n) -> seatOf(row))
                .optional();
    }

    void ask(StudioId studio, Collection<UUID> orders, Seat.Question question, Instant answerBy) {
        db.sql("""
                update campaign.series_seat
                   set asked = :question, answer_by = :until
                 where studio_id = :studio and order_id = any (:orders)
                """)
                .param("studio", studio.value())
                .param("orders", orders.toArray(UUID[]::new))
                .param("question", question.name())
                .param("until", answerBy.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The buyer agreed. False when that was not asked, was answered already, or the time for it is over.
     *  @param designs what is left to make */
    boolean agreed(StudioId studio, UUID order, Question question, List<String> designs, Instant now) {
        return db.sql("""
                update campaign.series_seat
                   set asked = null, answer_by = null, designs = :designs
                 where studio_id = :studio and order_id = :order and stands and asked = :question and answer_by > :now
                """)
                        .param("studio", studio.value())
                        .param("order", order)
                        .param("question", question.name())
                        .param("designs", designs.toArray(String[]::new))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static Seat seatOf(ResultSet row) throws SQLException {
        return new Seat(
                row.getObject("order_id", UUID.class),
                new SeriesId(row.getObject("series_id", UUID.class)),
                List.of((String[]) row.getArray("designs").getArray()),
                row.getBoolean("whole"),
                question(row.getString("asked")),
                moment(row.getObject("answer_by", OffsetDateTime.class)));
    }

    private static @Nullable Question question(@Nullable String name) {
        return name == null ? null : Question.valueOf(name);
    }

    private static @Nullable Instant moment(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
