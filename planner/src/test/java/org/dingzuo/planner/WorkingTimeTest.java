package org.dingzuo.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class WorkingTimeTest {

    @Property(tries = 200)
    void countingAndItsInverseMeet(@ForAll long seed) {
        Random random = new Random(seed);
        WorkingTime time = new WorkingTime(Studios.windows(random, 20));
        for (int i = 0; i < 50 && time.total() > 0; i++) {
            long minutes = 1 + random.nextLong(time.total());
            int instant = time.instant(minutes);
            assertThat(time.before(instant)).isEqualTo(minutes);
            assertThat(time.before(instant - 1)).isEqualTo(minutes - 1);
        }
    }

    @Property(tries = 200)
    void itAgreesWithTheLanesOfASnapshot(@ForAll long seed) {
        Random random = new Random(seed);
        List<Window> windows = Studios.windows(random, 20);
        Lane lane = Lane.of(windows, 0, 30 * Studios.DAY);
        int a = random.nextInt(20 * Studios.DAY);
        int b = a + random.nextInt(5 * Studios.DAY);
        assertThat(new WorkingTime(windows).between(a, b)).isEqualTo(lane.minutesBetween(a, b));
    }

    @Example
    void anEmptyCalendarHasNoWork() {
        WorkingTime none = new WorkingTime(List.of());
        assertThat(none.before(5)).isZero();
        assertThatThrownBy(() -> none.instant(1)).hasMessageContaining("of 0");
    }
}
