package org.dingzuo.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Material that comes sooner or later, and work that takes more or less: one sure date of both. */
class BuffersComingTest {

    private static final int DAY = 1_440;
    private static final int HOURS = 480;
    private static final double SPREAD_OF_WORK = 0.4;
    private static final double SPREAD_OF_MATERIAL = 0.5;
    private static final int USUAL_DAYS = 10;

    private final Person lin = new Person(
            "lin",
            Set.of(),
            IntStream.range(0, 200)
                    .mapToObj(day -> new Window(day * DAY + 540, day * DAY + 540 + HOURS))
                    .toList());
    private final PlanSnapshot plan = PlanSnapshot.of(1, 0, 200 * DAY, List.of(lin), List.of(), List.of());
    private final Buffers buffers = Buffers.measure(
            new Replanning(plan, List.of(), 0, Aims.USUAL),
            IntStream.of(0, 7, 21, 45)
                    .mapToObj(days -> new Buffers.Probe("bag", bag(days * DAY, 1_200)))
                    .toList(),
            Uncertainty.logNormal(SPREAD_OF_WORK, 0),
            300,
            5);

    /** Middles of equal shares of a log-normal lead time. */
    private final List<Integer> likely = IntStream.range(0, 40)
            .map(draw -> days(quantile((draw + 0.5) / 40)) * DAY)
            .boxed()
            .toList();

    @Test
    void whenItIsKnownThatMaterialComesItIsTheUsualPromise() {
        int finish = Planner.finish(plan, bag(7 * DAY, 1_200));
        assertThat(buffers.promise("bag", List.of(new Buffers.Coming(7 * DAY, finish)))
                        .orElseThrow()
                        .applyAsInt(0.95))
                .isEqualTo(buffers.promise("bag", 7 * DAY, finish).orElseThrow().applyAsInt(0.95));
    }

    @Test
    void theJointDateIsKeptNineteenTimesOfTwentyAndIsSoonerThanTwoSureThingsAddedUp() {
        int planned = likely.get(19);
        int date = promise(planned);
        int surely = days(quantile(0.95)) * DAY;
        int addedUp = buffers.promise("bag", surely, Planner.finish(plan, bag(surely, 1_200)))
                .orElseThrow()
                .applyAsInt(0.95);
        assertThat(date).isLessThan(addedUp - DAY);

        Random random = new Random(3);
        int kept = 0;
        int lives = 4_000;
        for (int life = 0; life < lives; life++) {
            int came = days(random.nextGaussian()) * DAY;
            int took = (int) Math.round(
                    1_200 * Math.exp(Math.sqrt(Math.log1p(SPREAD_OF_WORK * SPREAD_OF_WORK)) * random.nextGaussian()));
            kept += Planner.finish(plan, bag(Math.max(planned, came), took)) <= date ? 1 : 0;
        }
        assertThat((double) kept / lives).isBetween(0.94, 0.985);
    }

    @Test
    void planningForAnEarlierDayNeverMakesTheDateLater() {
        for (int draw = 39; draw > 0; draw--) {
            assertThat(promise(likely.get(draw - 1))).isLessThanOrEqualTo(promise(likely.get(draw)));
        }
    }

    private int promise(int planned) {
        List<Buffers.Coming> comings = likely.stream()
                .map(came -> Math.max(came, planned))
                .map(release -> new Buffers.Coming(release, Planner.finish(plan, bag(release, 1_200))))
                .toList();
        return buffers.promise("bag", comings).orElseThrow().applyAsInt(0.95);
    }

    private static Job bag(int release, int minutes) {
        return new Job(
                "bag", release, List.of(new Step.Active("weave", List.of(), minutes, null, null, true, 15)), null);
    }

    private static int days(double normal) {
        return (int) Math.ceil(USUAL_DAYS * Math.exp(SPREAD_OF_MATERIAL * normal));
    }

    /** By bisection of the logistic form of the normal distribution. */
    private static double quantile(double share) {
        double low = -4;
        double high = 4;
        while (high - low > 1e-6) {
            double z = (low + high) / 2;
            if (1 / (1 + Math.exp(-(0.07056 * z * z * z + 1.5976 * z))) < share) {
                low = z;
            } else {
                high = z;
            }
        }
        return low;
    }
}
