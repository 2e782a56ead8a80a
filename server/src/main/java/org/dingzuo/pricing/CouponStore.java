package org.dingzuo.pricing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.StudioId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CouponStore {
    private final JdbcClient db;

    CouponStore(JdbcClient db) {
        this.db = db;
    }

    /** False when the code is taken. */
    boolean insert(StudioId studio, Coupon coupon, Instant now) {
        return db.sql("""
                insert into pricing.coupon (studio_id, coupon_id, code, amount, share, least, most, most_each,
                                            valid_from, valid_until, designs, made_at)
                values (:studio, :coupon, :code, cast(:amount as bigint), cast(:share as int), :least, cast(:most as int),
                        cast(:mostEach as int), :from, :until, :designs, :now)
                    on conflict (studio_id, code) do nothing
                """)
                        .param("studio", studio.value())
                        .param("coupon", coupon.id().value())
                        .param("code", coupon.code())
                        .param(
                                "amount",
                                coupon.amount() == null ? null : coupon.amount().minor())
                        .param("share", coupon.share())
                        .param("least", coupon.least().minor())
                        .param("most", coupon.most())
                        .param("mostEach", coupon.mostEach())
                        .param("from", coupon.from().atOffset(ZoneOffset.UTC))
                        .param("until", coupon.until().atOffset(ZoneOffset.UTC))
                        .param("designs", coupon.designs().stream().sorted().toArray(String[]::new))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** The newest first. */
    List<Coupon> all(StudioId studio) {
        return db.sql("select * from pricing.coupon where studio_id = :studio order by made_at desc, coupon_id desc")
                .param("studio", studio.value())
                .query((row, n) -> couponOf(row))
                .list();
    }

    Optional<Coupon> find(StudioId studio, CouponId id) {
        return db.sql("select * from pricing.coupon where studio_id = :studio and coupon_id = :coupon")
                .param("studio", studio.value())
                .param("coupon", id.value())
                .query((row, n) -> couponOf(row))
                .optional();
    }

    Optional<Coupon> withCode(StudioId studio, String code) {
        return db.sql("select * from pricing.coupon where studio_id = :studio and code = :code")
                .param("studio", studio.value())
                .param("code", code)
                .query((row, n) -> couponOf(row))
                .optional();
    }

    /** As it stands until the end of this transaction. */
    Optional<Coupon> lock(StudioId studio, String code) {
        return db.sql("select * from pricing.coupon where studio_id = :studio and code = :code for no key update")
                .param("studio", studio.value())
                .param("code", code)
                .query((row, n) -> couponOf(row))
                .optional();
    }

    int usedBy(StudioId studio, CouponId id, UUID buyer) {
        return db.sql("""
                select count(*)::int
                  from pricing.coupon_use
                 where studio_id = :studio and coupon_id = :coupon and buyer_id = :buyer
                """)
                .param("studio", studio.value())
                .param("coupon", id.value())
                .param("buyer", buyer)
                .query(Integer.class)
                .single();
    }

    /** Counts one use by this order; false when the last one is gone. */
    boolean use(StudioId studio, CouponId id, UUID order, UUID buyer, Money off, Instant now) {
        return db.sql("""
                with counted as (
                    update pricing.coupon
                       set used = used + 1
                     where studio_id = :studio and coupon_id = :coupon and (most is null or used < most)
                 returning coupon_id)
                insert into pricing.coupon_use (studio_id, order_id, coupon_id, buyer_id, off, used_at)
                select :studio, :order, coupon_id, :buyer, :off, :now
                  from counted
                """)
                        .param("studio", studio.value())
                        .param("coupon", id.value())
                        .param("order", order)
                        .param("buyer", buyer)
                        .param("off", off.minor())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void giveBack(StudioId studio, UUID order) {
        db.sql("""
                with given as (
                    delete from pricing.coupon_use
                     where studio_id = :studio and order_id = :order
                 returning coupon_id)
                update pricing.coupon c
                   set used = used - 1
                  from given
                 where c.studio_id = :studio and c.coupon_id = given.coupon_id
                """).param("studio", studio.value()).param("order", order).update();
    }

    /** False when it had ended before. */
    boolean end(StudioId studio, CouponId id, Instant at) {
        return db.sql("""
                update pricing.coupon
                   set ended_at = :at
                 where studio_id = :studio and coupon_id = :coupon and ended_at is null and valid_until > :at
                """)
                        .param("studio", studio.value())
                        .param("coupon", id.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static Coupon couponOf(ResultSet row) throws SQLException {
        var amount = row.getObject("amount", Long.class);
        return new Coupon(
                new CouponId(row.getObject("coupon_id", UUID.class)),
                row.getString("code"),
                amount == null ? null : Money.of(amount),
                number(row, "share"),
                Money.of(row.getLong("least")),
                number(row, "most"),
                number(row, "most_each"),
                row.getObject("valid_from", OffsetDateTime.class).toInstant(),
                until(row),
                Set.of((String[]) row.getArray("designs").getArray()),
                row.getInt("used"));
    }

    private static Instant until(ResultSet row) throws SQLException {
        var planned = row.getObject("valid_until", OffsetDateTime.class).toInstant();
        var ended = row.getObject("ended_at", OffsetDateTime.class);
        return ended == null ? planned : ended.toInstant();
    }

    private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }
}
