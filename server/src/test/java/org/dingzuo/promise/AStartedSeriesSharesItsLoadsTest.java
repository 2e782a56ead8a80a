package org.dingzuo.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dingzuo.campaign.series.Minimum;
import org.dingzuo.campaign.series.NewSeries;
import org.dingzuo.campaign.series.Series;
import org.dingzuo.campaign.series.SeriesDesk;
import org.dingzuo.campaign.series.SeriesId;
import org.dingzuo.campaign.series.SeriesOutcome;
import org.dingzuo.kernel.Words;
import org.dingzuo.ordering.booking.PlacementOutcome.Placed;
import org.dingzuo.ordering.offering.Wish;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.RunningHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Pieces of a series that has started are fired together as far as the kiln holds them, and nobody's day moves. */
@RunningHouse
class AStartedSeriesSharesItsLoadsTest {
    @Autowired
    ApplicationContext house;

    Pottery pottery;
    SeriesDesk desk;

    @BeforeEach
    void open() {
        pottery = Pottery.open(house);
        desk = pottery.atelier.bean(SeriesDesk.class);
    }

    @Test
    void sixBowlsGoIntoOneFiring() {
        var id = announced(10);
        var seats = new ArrayList<Placed>();
        for (int buyer = 0; buyer < 6; buyer++) {
            seats.add(joined(id));
        }
        var apart = loads();
        var promised = pottery.promises();
        assertThat(pottery.atelier.<SeriesOutcome>in(() -> desk.start(id))).isInstanceOf(SeriesOutcome.Done.class);
        var started = loads();
        pottery.atelier.run(() -> house.getBean(GatherBatch.class).run(block()));
        assertThat(loads()).isLessThan(started).isLessThan(apart).isEqualTo(1);
        assertThat(pottery.faults()).isEmpty();
        assertThat(pottery.promises()).isEqualTo(promised);
    }

    private SeriesId announced(int places) {
        var now = pottery.atelier.bean(Clock.class).instant();
        var outcome = pottery.atelier.in(() -> desk.announce(
                UUID.randomUUID().toString(),
                new byte[] {1},
                new NewSeries(
                        Words.of("海", "The sea"),
                        Words.of("浪", "Waves"),
                        null,
                        List.of(new Series.Member("bowl", 0, false)),
                        new Minimum.Pieces(2),
                        0,
                        places,
                        now,
                        now.plus(Duration.ofDays(10)),
                        null)));
        return ((SeriesOutcome.Done) outcome).series();
    }

    private Placed joined(SeriesId id) {
        var atelier = pottery.atelier;
        var wish = new Wish(List.of(new Wish.Line("bowl", Map.of(), 1)), false, id.value(), null, null);
        var placed = (Placed) atelier.place(atelier.acceptance(UUID.randomUUID().toString(), wish, Atelier.WHENEVER));
        atelier.pay(placed.payment());
        return placed;
    }

    private UUID block() {
        return pottery.atelier.rows(db ->
                db.sql("select block_id from campaign.series").query(UUID.class).single());
    }

    private int loads() {
        return pottery.atelier.rows(db -> db.sql("select count(*)::int from promise.machine_load")
                .query(Integer.class)
                .single());
    }
}
