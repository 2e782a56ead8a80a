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
import org.dingzuo.campaign.series.SeriesOutcome;
import org.dingzuo.kernel.Words;
import org.dingzuo.ordering.PlacementOutcome.Placed;
import org.dingzuo.ordering.Wish;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.RunningHouse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A series that starts gets one plan: what was placed piece by piece goes into the kiln together, and nobody leaves later. */
@RunningHouse
class ABatchSharesItsLoadsTest {
    @Autowired
    ApplicationContext house;

    @Test
    void piecesThatWereFiredOneByOneShareTheKilnAndKeepTheirDay() {
        var pottery = Pottery.open(house);
        var atelier = pottery.atelier;
        var desk = atelier.bean(SeriesDesk.class);
        var now = atelier.bean(Clock.class).instant();
        var wish = new NewSeries(
                Words.of("海", "The sea"),
                Words.of("浪", "Waves"),
                null,
                List.of(new Series.Member("bowl", 0, false)),
                new Minimum.Pieces(6),
                0,
                12,
                now,
                now.plus(Duration.ofDays(10)),
                null);
        var outcome = atelier.in(() -> desk.announce("sea", new byte[] {1}, wish));
        assertThat(outcome).isInstanceOf(SeriesOutcome.Done.class);
        var series = ((SeriesOutcome.Done) outcome).series();
        var block = atelier.in(() -> desk.find(series)).orElseThrow().series().block();
        var seats = new ArrayList<Placed>();
        for (int buyer = 0; buyer < 6; buyer++) {
            var one = new Wish(List.of(new Wish.Line("bowl", Map.of(), 1)), false, series.value(), null, null);
            var placed = (Placed) atelier.place(
                    atelier.acceptance(UUID.randomUUID().toString(), one, Atelier.WHENEVER));
            atelier.pay(placed.payment());
            seats.add(placed);
        }
        assertThat(atelier.in(() -> desk.start(series))).isInstanceOf(SeriesOutcome.Done.class);
        var before = loads(atelier);
        var gathered = atelier.in(() -> atelier.bean(Batches.class).gather(block));
        assertThat(gathered)
                .as(() -> "" + atelier.<Object>rows(db -> db.sql("select order_id, step, load_key, during, (select state from promise.promised d where d.order_id = p.order_id) from promise.placement p where load_key is not null").query().listOfRows()))
                .hasValueSatisfying(done -> assertThat(done).isInstanceOf(ProposalOutcome.Done.class));
        assertThat(loads(atelier)).isLessThan(before);
        assertThat(seats).allSatisfy(seat -> assertThat(
                        atelier.order(seat.order()).promise().shipBy())
                .isEqualTo(seat.promise().shipBy()));
    }

    private static int loads(Atelier atelier) {
        return atelier.rows(db -> db.sql("select count(*) from promise.machine_load")
                .query(Integer.class)
                .single());
    }
}
