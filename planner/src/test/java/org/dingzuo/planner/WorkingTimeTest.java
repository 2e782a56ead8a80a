package org.dingzuo.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class WorkingTimeTest {

    @RepeatedTest(200)
    void countingAndItsInverseMeet(RepetitionInfo nth) {
        Random random = new Random(Studios.seed(nth));
        WorkingTime time = new WorkingTime(Studios.windows(random, 20));
        for (int i = 0; i < 50 && time.total() > 0; i++) {
            long minutes = 1 + random.nextLong(time.total());
            int instant = time.instant(minutes);
            assertThat(time.before(instant)).isEqualTo(minutes);
            assertThat(time.before(instant - 1)).isEqualTo(minutes - 1);
        }
    }

    @RepeatedTest(200)
    void itAgreesWithTheLanesOfASnapshot(RepetitionInfo nth) {
        Random random = new Random(Studios.seed(nth));
        List<Window> windows = Studios.windows(random, 20);
        Lane lane = Lane.of(windows, 0, 30 * Studios.DAY);
        int a = random.nextInt(20 * Studios.DAY);
        int b = a + random.nextInt(5 * Studios.DAY);
        assertThat(new WorkingTime(windows).between(a, b)).isEqualTo(lane.minutesBetween(a, b));
    }

    @Test
    void anEmptyCalendarHasNoWork() {
        WorkingTime none = new WorkingTime(List.of());
        assertThat(none.before(5)).isZero();
        assertThatThrownBy(() -> none.instant(1)).hasMessageContaining("of 0");
    }
}
