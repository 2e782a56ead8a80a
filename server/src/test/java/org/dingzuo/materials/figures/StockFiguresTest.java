package org.dingzuo.materials.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.dingzuo.kernel.Ids;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Words;
import org.dingzuo.materials.ItemCost;
import org.dingzuo.materials.Keeping;
import org.dingzuo.materials.Materials;
import org.dingzuo.materials.NewItem;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.RunningHouse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Brass at a yuan apiece. */
@RunningHouse
class StockFiguresTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Autowired
    ApplicationContext house;

    Atelier atelier;
    LocalDate today;

    @BeforeEach
    void open() {
        atelier = Atelier.open(house);
        today = LocalDate.ofInstant(house.getBean(Clock.class).instant(), ZONE);
        atelier.in(() -> atelier.bean(Materials.class)
                .define(new NewItem(
                        "brass",
                        Words.of("黄铜", "Brass"),
                        Words.of("个", "piece"),
                        5,
                        new ItemCost(Money.of(100), 1),
                        Keeping.IN_STOCK)));
    }

    @Test
    void whatWasBoughtIsAccurateWhereOrdersTookItWithinThirtyDaysAndDeadWhereNobodyDidForNinety() {
        var soon = lot(1, 45, 100);
        used(soon, 35, 60);
        var late = lot(2, 40, 100);
        used(late, 5, 50);
        lot(3, 100, 50);
        sumDays();
        var figures = atelier.in(() -> atelier.bean(StockFigures.class).now());

        assertThat(figures.accuracy()).isEqualTo(new StockFigures.Rate(Money.of(6_000), Money.of(20_000), 3_000));
        assertThat(figures.bought().stream().map(StockFigures.LotFigure::label)).containsExactly("brass/2", "brass/1");
        assertThat(figures.accuracyBefore().share()).isNull();
        assertThat(figures.dead()).isEqualTo(new StockFigures.Rate(Money.of(5_000), Money.of(14_000), 3_571));
        assertThat(figures.idle().stream().map(StockFigures.LotFigure::label)).containsExactly("brass/3");
        assertThat(figures.deadBefore()).isEqualTo(new StockFigures.Rate(Money.ZERO, Money.of(19_000), 0));
        assertThat(figures.withoutCost()).containsExactly("clay");
    }

    private UUID lot(int number, int daysAgo, long quantity) {
        var lot = Ids.next(house.getBean(Clock.class));
        atelier.<Integer>rows(db -> db.sql("""
            insert into materials.lot (studio_id, lot_id, item, number, came_on, quantity)
            values (?, ?, 'brass', ?, ?, ?)
            """)
                .params(atelier.studio.value(), lot, number, today.minusDays(daysAgo), quantity)
                .update());
        move(lot, daysAgo, "RECEIVED", quantity, null);
        return lot;
    }

    private void used(UUID lot, int daysAgo, long quantity) {
        move(lot, daysAgo, "USED", -quantity, UUID.randomUUID());
        atelier.<Integer>rows(db -> db.sql("update materials.lot set quantity = quantity - ? where lot_id = ?")
                .params(quantity, lot)
                .update());
    }

    private void move(UUID lot, int daysAgo, String kind, long quantity, @Nullable UUID order) {
        atelier.<Integer>rows(db -> db.sql("""
            insert into materials.move (studio_id, move_id, item, lot_id, kind, quantity, on_hand_after, reason, order_id, moved_at)
            values (:studio, :move, 'brass', :lot, :kind, :quantity, 0, '旧账', cast(:order as uuid), :at)
            """)
                .param("studio", atelier.studio.value())
                .param("move", Ids.next(house.getBean(Clock.class)))
                .param("lot", lot)
                .param("kind", kind)
                .param("quantity", quantity)
                .param("order", order)
                .param(
                        "at",
                        today.minusDays(daysAgo)
                                .atStartOfDay(ZONE)
                                .plusHours(12)
                                .toInstant()
                                .atOffset(ZoneOffset.UTC))
                .update());
    }

    private void sumDays() {
        atelier.<Integer>rows(db -> db.sql("""
            insert into materials.lot_day (studio_id, day, lot_id, received, used, back, moved)
            select studio_id, (moved_at at time zone :zone)::date, lot_id, greatest(quantity, 0), greatest(-quantity, 0), 0, quantity
              from materials.move
             where item = 'brass'
            """).param("zone", ZONE.getId()).update());
    }
}
