package org.dingzuo.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CalibrationTest {
    private static final double SURE = 0.95;

    @Test
    void nineteenOrdersAreTheFewestThatProveNineteenOfTwenty() {
        assertThat(Calibration.least(SURE)).isEqualTo(19);
        assertThat(Calibration.rung(Collections.nCopies(18, 3), SURE)).isEmpty();
        assertThat(Calibration.rung(Collections.nCopies(19, 3), SURE)).hasValue(3);
    }

    @Test
    void ofTwoHundredOrdersTheTenWorstButOneMayNeedMore() {
        var needed = new ArrayList<>(IntStream.range(0, 199).boxed().toList());
        Collections.shuffle(needed, new Random(5));
        assertThat(Calibration.rung(needed, SURE)).hasValue(189);
    }

    @Test
    void theRungThatIsNeededIsTheLowestThatIsNotTooEarly() {
        assertThat(Calibration.needed(rung -> 100 + 10 * rung, 100)).isZero();
        assertThat(Calibration.needed(rung -> 100 + 10 * rung, 131)).isEqualTo(4);
        assertThat(Calibration.needed(rung -> 100 + 10 * rung, 10_000)).isEqualTo(Calibration.RUNGS - 1);
    }

    @Test
    void oneStartsFromTheRungThatBearsTheConfidencesName() {
        assertThat(Calibration.level(Calibration.start(SURE))).isCloseTo(SURE, within(1e-9));
        assertThat(Calibration.level(Calibration.RUNGS - 1)).isCloseTo(2, within(1e-9));
    }

    /** Whatever life does to the scenarios, and though it changes half way, what is promised is kept as often as is stated. */
    @Test
    void ninetyFiveOfAHundredAreKeptThoughScenariosKnowNothingOfLife() {
        for (long seed = 1; seed <= 40; seed++) {
            assertThat(kept(new Random(seed))).as("seed " + seed).isBetween(0.92, 0.98);
        }
    }

    private static double kept(Random life) {
        var needed = new ArrayList<Integer>();
        int kept = 0;
        int asked = 0;
        for (int order = 0; order < 2_000; order++) {
            double worse = order < 1_000 ? 1.4 : 0.8;
            int finish = (int) Math.round(1_000 * worse * Math.exp(0.3 * life.nextGaussian()));
            var rung = Calibration.rung(needed.subList(Math.max(0, needed.size() - 100), needed.size()), SURE);
            if (rung.isPresent()) {
                asked++;
                kept += ladder(rung.getAsInt()) >= finish ? 1 : 0;
            }
            needed.add(Calibration.needed(CalibrationTest::ladder, finish));
        }
        return (double) kept / asked;
    }

    private static int ladder(int rung) {
        return (int) (2_000 * Calibration.level(rung));
    }

    @Test
    void aPromiseAsksForNothingThatTheLastOrdersDidNotNeed() {
        assertThat(Calibration.rung(List.of(5, 1, 2, 2, 9, 3, 1, 1, 4, 2, 2, 1, 3, 3, 2, 1, 1, 2, 6), SURE))
                .hasValue(9);
    }
}
