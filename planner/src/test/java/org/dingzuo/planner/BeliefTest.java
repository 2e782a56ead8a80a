package org.dingzuo.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class BeliefTest {

    private static final double Z95 = 1.645;

    @Test
    void ninetyFiveInAHundredStayBelowTheQuantileHoweverLittleWasSeen() {
        Random random = new Random(4);
        for (int seen : new int[] {0, 2, 5, 20, 100}) {
            int kept = 0;
            for (int trial = 0; trial < 4_000; trial++) {
                // A maker's own pace, drawn around the craft's; then steps that spread around it.
                double pace = 60 * Math.exp(0.3 * random.nextGaussian());
                Belief belief = Belief.around(60, 0.5);
                for (int i = 0; i < seen; i++) {
                    belief = belief.seen(pace * Math.exp(0.3 * random.nextGaussian()));
                }
                kept += pace * Math.exp(0.3 * random.nextGaussian()) <= belief.minutes(Z95) ? 1 : 0;
            }
            assertThat(kept / 4_000.0).as("after %d", seen).isBetween(0.93, 0.995);
        }
    }

    @Test
    void withMuchSeenTheQuantileIsTheTrueOne() {
        Random random = new Random(5);
        Belief belief = Belief.around(30, 0.5);
        for (int i = 0; i < 2_000; i++) {
            belief = belief.seen(60 * Math.exp(0.2 * random.nextGaussian()));
        }
        assertThat(belief.median()).isCloseTo(60, within(1.0));
        assertThat(belief.minutes(Z95)).isCloseTo(60 * Math.exp(0.2 * Z95), within(2.0));
    }

    @Test
    void sumsTeachTheSameAsOneByOne() {
        Random random = new Random(6);
        Belief oneByOne = Belief.around(1, 0.5);
        double sum = 0;
        double squares = 0;
        for (int i = 1; i <= 40; i++) {
            double log = 0.3 + 0.4 * random.nextGaussian();
            sum += log;
            squares += log * log;
            oneByOne = oneByOne.seenShare(Math.exp(log));
            Belief atOnce = Belief.around(1, 0.5).seenShares(i, sum, squares);
            assertThat(atOnce.median()).isCloseTo(oneByOne.median(), within(1e-9));
            assertThat(atOnce.minutes(Z95)).isCloseTo(oneByOne.minutes(Z95), within(1e-9));
        }
    }

    @Test
    void aNewMakerStartsFromTheStudioButIsQuicklyHerself() {
        Belief studio = Belief.around(60, 0.5);
        for (int i = 0; i < 200; i++) {
            studio = studio.seen(60);
        }
        Belief hers = studio.asPrior(4);
        assertThat(hers.median()).isCloseTo(60, within(1.0));
        for (int i = 0; i < 8; i++) {
            hers = hers.seen(30);
        }
        assertThat(hers.median()).isBetween(30.0, 40.0);
    }
}
