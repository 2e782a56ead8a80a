package org.dingzuo.fulfilment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dingzuo.fulfilment.Parcel.By;
import org.dingzuo.fulfilment.Parcel.Following;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.ordering.OrderId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ParcelStore {
    private static final String WHOLE = """
        select p.*, (select array_agg(o.order_id order by o.order_id)
                       from fulfilment.parcel_order o
                      where o.studio_id = p.studio_id and o.parcel_id = p.parcel_id) as orders
          from fulfilment.parcel p
        """;

    private final JdbcClient db;

    ParcelStore(JdbcClient db) {
        this.db = db;
    }

    void insert(StudioId studio, Parcel parcel) {
        db.sql("""
            with new as (
                insert into fulfilment.parcel (studio_id, parcel_id, carrier, number, picked_up, insured, shipped_at)
                values (:studio, :parcel, :carrier, :number, :picked, :insured, :shipped))
            insert into fulfilment.parcel_order (studio_id, parcel_id, order_id)
            select :studio, :parcel, unnest(:orders)
            """)
                .param("studio", studio.value())
                .param("parcel", parcel.id().value())
                .param("carrier", parcel.carrier())
                .param("number", parcel.number())
                .param("picked", parcel.pickedUp())
                .param(
                        "insured",
                        parcel.insured() == null ? null : parcel.insured().minor())
                .param("shipped", parcel.shippedAt().atOffset(ZoneOffset.UTC))
                .param("orders", parcel.orders().stream().map(OrderId::value).toArray(UUID[]::new))
                .update();
    }

    /** While it is on the road; false: it is there already, or there is none. */
    boolean correct(StudioId studio, ParcelId parcel, String carrier, String number, @Nullable Money insured) {
        return db.sql("""
            update fulfilment.parcel
               set carrier = :carrier, number = :number, insured = :insured, following = 'NOBODY', trouble = null
             where studio_id = :studio and parcel_id = :parcel and delivered_at is null and not picked_up
            """)
                        .param("studio", studio.value())
                        .param("parcel", parcel.value())
                        .param("carrier", carrier)
                        .param("number", number)
                        .param("insured", insured == null ? null : insured.minor())
                        .update()
                == 1;
    }

    /** Once: who said it first stands. */
    void delivered(StudioId studio, Collection<ParcelId> parcels, By by, Instant now) {
        db.sql("""
            update fulfilment.parcel
               set delivered_at = :now, delivered_by = :by
             where studio_id = :studio and parcel_id = any (:parcels) and delivered_at is null
            """)
                .param("studio", studio.value())
                .param("parcels", parcels.stream().map(ParcelId::value).toArray(UUID[]::new))
                .param("by", by.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void followed(StudioId studio, ParcelId parcel, Following following, @Nullable String trouble) {
        db.sql("""
            update fulfilment.parcel
               set following = :following, trouble = :trouble
             where studio_id = :studio and parcel_id = :parcel
            """)
                .param("studio", studio.value())
                .param("parcel", parcel.value())
                .param("following", following.name())
                .param("trouble", trouble)
                .update();
    }

    Optional<Parcel> find(StudioId studio, ParcelId parcel) {
        return db.sql(WHOLE + " where p.studio_id = :studio and p.parcel_id = :parcel")
                .param("studio", studio.value())
                .param("parcel", parcel.value())
                .query((row, n) -> parcelOf(row))
                .optional();
    }

    /** Those with any of these orders in them, the first sent first. */
    List<Parcel> withAny(StudioId studio, Collection<OrderId> orders) {
        return db.sql(WHOLE + """
             where p.studio_id = :studio
               and p.parcel_id in (select parcel_id
                                     from fulfilment.parcel_order
                                    where studio_id = :studio and order_id = any (:orders))
             order by p.shipped_at, p.parcel_id
            """)
                .param("studio", studio.value())
                .param("orders", orders.stream().map(OrderId::value).toArray(UUID[]::new))
                .query((row, n) -> parcelOf(row))
                .list();
    }

    /** On the road, and nobody tells where. */
    List<ParcelId> unfollowed(StudioId studio) {
        return db.sql("""
            select parcel_id
              from fulfilment.parcel
             where studio_id = :studio and delivered_at is null and following in ('NOBODY', 'REFUSED')
            """)
                .param("studio", studio.value())
                .query((row, n) -> new ParcelId(row.getObject(1, UUID.class)))
                .list();
    }

    private static Parcel parcelOf(ResultSet row) throws SQLException {
        var insured = row.getObject("insured", Long.class);
        var delivered = row.getObject("delivered_at", OffsetDateTime.class);
        var by = row.getString("delivered_by");
        return new Parcel(
                new ParcelId(row.getObject("parcel_id", UUID.class)),
                Arrays.stream((UUID[]) row.getArray("orders").getArray())
                        .map(OrderId::new)
                        .toList(),
                row.getString("carrier"),
                row.getString("number"),
                row.getBoolean("picked_up"),
                insured == null ? null : Money.of(insured),
                row.getObject("shipped_at", OffsetDateTime.class).toInstant(),
                delivered == null ? null : delivered.toInstant(),
                by == null ? null : By.valueOf(by),
                Following.valueOf(row.getString("following")),
                row.getString("trouble"));
    }
}
