package org.dingzuo.ordering.orderbook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dingzuo.customer.BuyerId;
import org.dingzuo.foundation.json.Documents;
import org.dingzuo.foundation.reading.Reading;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.kernel.Words;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.OrderState;
import org.dingzuo.ordering.OrderStore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class OrderBookStore {
    /** What a line shows; of the frozen offer only names and counts are read. */
    private static final String LINE = """
            o.order_id, o.number, o.state, o.buyer_id, o.ship_by, o.placed_at, o.hold_expires_at,
            (select sum(i.amount) from ordering.instalment i where i.studio_id = o.studio_id and i.order_id = o.order_id) as total,
            (select jsonb_agg(jsonb_build_object('name', l -> 'name', 'quantity', l -> 'quantity')) from jsonb_array_elements(o.offer -> 'lines') l) as pieces,
            exists (select from ordering.cancellation c
                     where c.studio_id = o.studio_id and c.order_id = o.order_id and c.settled_at is null) as cancellation_asked
            """;

    static final Reading<OrderNote> NOTES = new Reading<>("""
            select order_id as of, note_id as id, words, at
              from ordering.note
             where studio_id = :studio and order_id = any (:ids)
             order by at, note_id
            """, OrderNote.class);

    private final JdbcClient db;
    private final Documents documents;

    OrderBookStore(JdbcClient db, Documents documents) {
        this.db = db;
        this.documents = documents;
    }

    private record PieceDocument(Words name, int quantity) {}

    public List<OrderLine> list(StudioId studio, OrderQuery query) {
        return filtered(studio, query, "select " + LINE, """
                order by o.placed_at desc, o.order_id
                limit :size offset :skip
                """)
                .param("size", query.size())
                .param("skip", (long) query.page() * query.size())
                .query((row, n) -> lineOf(row))
                .list();
    }

    long count(StudioId studio, OrderQuery query) {
        return filtered(studio, query, "select count(*)", "").query(Long.class).single();
    }

    private JdbcClient.StatementSpec filtered(StudioId studio, OrderQuery query, String select, String tail) {
        var buyer = query.buyer();
        return db.sql(select + """
                  from ordering.orders o
                 where o.studio_id = :studio
                   and (cardinality(cast(:states as text[])) = 0 or o.state = any (:states))
                   and (cast(:number as int) is null or o.number = :number)
                   and (cast(:buyer as uuid) is null or o.buyer_id = :buyer)
                """ + tail)
                .param("studio", studio.value())
                .param("states", names(query.states()))
                .param("number", query.number())
                .param("buyer", buyer == null ? null : buyer.value());
    }

    Map<OrderState, Long> counts(StudioId studio) {
        var counts = new EnumMap<OrderState, Long>(OrderState.class);
        db.sql("select state, count(*) from ordering.orders where studio_id = :studio group by state")
                .param("studio", studio.value())
                .query(row -> {
                    counts.put(OrderState.valueOf(row.getString(1)), row.getLong(2));
                });
        return counts;
    }

    List<OrderLine> mostUrgent(StudioId studio, Collection<OrderState> states, int each) {
        return db.sql("select " + LINE + """
                  from unnest(:states) as s (state)
                 cross join lateral (
                    select *
                      from ordering.orders
                     where studio_id = :studio and state = s.state
                     order by ship_by, order_id
                     limit :each) as o
                """)
                .param("studio", studio.value())
                .param("states", names(states))
                .param("each", each)
                .query((row, n) -> lineOf(row))
                .list();
    }

    void insertNote(StudioId studio, OrderId order, OrderNote note) {
        db.sql("""
                insert into ordering.note (studio_id, order_id, note_id, words, at)
                values (:studio, :order, :note, :words, :at)
                """)
                .param("studio", studio.value())
                .param("order", order.value())
                .param("note", note.id())
                .param("words", note.words())
                .param("at", note.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean deleteNote(StudioId studio, OrderId order, UUID note) {
        return db.sql("""
                delete from ordering.note where studio_id = :studio and order_id = :order and note_id = :note
                """)
                        .param("studio", studio.value())
                        .param("order", order.value())
                        .param("note", note)
                        .update()
                == 1;
    }

    public void deleteNotes(StudioId studio, Collection<OrderId> orders) {
        db.sql("delete from ordering.note where studio_id = :studio and order_id = any (:orders)")
                .param("studio", studio.value())
                .param("orders", orders.stream().map(OrderId::value).toArray(UUID[]::new))
                .update();
    }

    private static String[] names(Collection<OrderState> states) {
        return states.stream().map(Enum::name).toArray(String[]::new);
    }

    private OrderLine lineOf(ResultSet row) throws SQLException {
        var pieces = new ArrayList<OrderLine.Piece>();
        for (var piece : documents.read(row.getString("pieces"), PieceDocument[].class)) {
            pieces.add(new OrderLine.Piece(piece.name(), piece.quantity()));
        }
        return new OrderLine(
                new OrderId(row.getObject("order_id", UUID.class)),
                OrderStore.number(row.getInt("number")),
                OrderState.valueOf(row.getString("state")),
                new BuyerId(row.getObject("buyer_id", UUID.class)),
                pieces,
                Money.of(row.getLong("total")),
                row.getObject("ship_by", LocalDate.class),
                row.getObject("placed_at", OffsetDateTime.class).toInstant(),
                row.getObject("hold_expires_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("cancellation_asked"));
    }

    /** By the design's slug. */
    Map<String, Long> countByDesign(StudioId studio, Instant since, @Nullable String film) {
        var counts = new HashMap<String, Long>();
        db.sql("""
                select line ->> 'design', count(distinct o.order_id)
                  from ordering.orders o
                 cross join lateral jsonb_array_elements(o.offer -> 'lines') as line
                 where o.studio_id = :studio and o.placed_at >= :since
                   and o.state not in ('EXPIRED', 'CANCELLED')
                   and (cast(:film as text) is null or o.source ->> 'film' = :film)
                 group by 1
                """)
                .param("studio", studio.value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("film", film)
                .query(row -> {
                    counts.put(row.getString(1), row.getLong(2));
                });
        return counts;
    }

    List<FromFilm> fromFilm(StudioId studio, String film, Instant since, ZoneId zone) {
        return db.sql("""
                select (placed_at at time zone :zone)::date, coalesce(source ->> 'post', ''), count(*),
                       count(*) filter (where state not in ('HELD', 'AWAITING_CONFIRMATION'))
                  from ordering.orders
                 where studio_id = :studio and placed_at >= :since
                   and source ->> 'film' = :film
                   and state not in ('EXPIRED', 'CANCELLED')
                 group by 1, 2
                 order by 1, 2
                """)
                .param("zone", zone.getId())
                .param("studio", studio.value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("film", film)
                .query((row, n) -> new FromFilm(
                        row.getObject(1, LocalDate.class), row.getString(2), row.getLong(3), row.getLong(4)))
                .list();
    }
}
