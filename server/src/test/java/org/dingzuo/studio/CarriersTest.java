package org.dingzuo.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class CarriersTest {
    private static final LocalDate DAY = LocalDate.of(2027, 2, 1);

    @Test
    void whatLeavesBeforeAStopArrivesByAsManyDaysLaterAsItLasts() {
        var carriers = new Carriers(List.of(new CarrierStop(DAY.plusDays(2), DAY.plusDays(4), "春节")));
        assertThat(carriers.arrival(DAY, 1)).isEqualTo(DAY.plusDays(1));
        assertThat(carriers.arrival(DAY, 2)).isEqualTo(DAY.plusDays(5));
        assertThat(carriers.arrival(DAY, 3)).isEqualTo(DAY.plusDays(6));
        assertThat(carriers.onOrAfter(DAY.plusDays(4))).isEqualTo(DAY.plusDays(5));
    }

    /** Whatever the stops, next to one another too. */
    @RepeatedTest(200)
    void nothingLeavesOrArrivesInAStopOrEarlierThanWithoutThem(RepetitionInfo nth) {
        var random = new Random(Long.getLong("seeds.from", 1) + nth.getCurrentRepetition());
        var stops = new ArrayList<CarrierStop>();
        var next = DAY;
        while (stops.size() < 5) {
            var from = next.plusDays(random.nextInt(4));
            var to = from.plusDays(random.nextInt(6));
            stops.add(new CarrierStop(from, to, ""));
            next = to.plusDays(1);
        }
        var carriers = new Carriers(stops);
        for (int n = 0; n < 50; n++) {
            var day = DAY.plusDays(n - 5);
            var leaves = carriers.onOrAfter(day);
            assertThat(carriers.stopOn(leaves)).isEmpty();
            assertThat(leaves).isAfterOrEqualTo(day);
            assertThat(day.datesUntil(leaves))
                    .allMatch(between -> carriers.stopOn(between).isPresent());
            var road = 1 + random.nextInt(6);
            var arrives = carriers.arrival(leaves, road);
            assertThat(arrives).isAfterOrEqualTo(day.plusDays(road));
            assertThat(leaves.plusDays(1)
                            .datesUntil(arrives.plusDays(1))
                            .filter(each -> carriers.stopOn(each).isEmpty()))
                    .hasSize(road);
            assertThat(carriers.stopOn(arrives)).isEmpty();
        }
    }
}
