package org.dingzuo.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The README's example, run; the README shows what stands between the two marks, word for word. */
class WorkedExampleTest {

    @Test
    void aCupIsQuotedBookedAndFiredTogetherWithAnother() {
        // example
        int hour = 60;
        int day = 24 * hour;
        var chen = new Person(
                "chen",
                Set.of("throw", "glaze"),
                List.of(
                        new Window(9 * hour, 17 * hour),
                        new Window(33 * hour, 41 * hour),
                        new Window(57 * hour, 65 * hour),
                        new Window(81 * hour, 89 * hour)));
        var kiln = new Machine("kiln", "kiln", 12, List.of(new Window(0, 5 * day)));
        var monday = PlanSnapshot.of(1, 0, 5 * day, List.of(chen), List.of(kiln), List.of());

        var cup = new Job("cup", 0, cupSteps(), null);
        var quote = (Proposal.Fits) Planner.quote(monday, cup);
        // Thrown on Monday at nine, dry and glazed on Tuesday, out of the kiln on Wednesday at two in the morning.
        assertThat(quote.finish()).isEqualTo(2 * day + 2 * hour);
        // What binds: the clay dries for a day. Were it dry sooner, the cup would be ready sooner.
        assertThat(quote.binding().kind()).isEqualTo(Binding.Kind.WAIT);

        var booked = monday.with(quote.placements());
        assertThat(booked.version()).isEqualTo(2);

        // A second cup is forty minutes behind, misses that firing and would need one of its own.
        var second = new Job("second", 0, cupSteps(), null);
        var later = (Proposal.Fits) Planner.quote(booked, second);
        assertThat(later.placements().getLast().load()).isEqualTo("kiln@3000");

        // Both are promised for Thursday. The better plan holds the kiln for an hour and fires once.
        var both = booked.with(later.placements());
        var promised = List.of(new Job("cup", 0, cupSteps(), 4 * day), new Job("second", 0, cupSteps(), 4 * day));
        var better = Planner.replan(new Replanning(both, promised, 0, Aims.USUAL), Budget.rounds(500), 1);
        assertThat(better.placements())
                .extracting(Placement::load)
                .contains("kiln@2080")
                .doesNotContain("kiln@3000");
        assertThat(better.late()).isEmpty();
        // example
    }

    private static List<Step> cupSteps() {
        // steps
        return List.of(
                new Step.Active("throw", List.of(), 40, "throw", null, false, 0),
                new Step.Passive("dry", List.of("throw"), 24 * 60, 72 * 60),
                new Step.Active("glaze", List.of("dry"), 20, "glaze", null, false, 0),
                new Step.Batch("fire", List.of("glaze"), "kiln", "glaze", 1, 16 * 60));
        // steps
    }

    @Test
    void theReadmeShowsThisVeryExample() throws IOException {
        String here = Files.readString(Path.of("src/test/java/org/dingzuo/planner/WorkedExampleTest.java"));
        String readme = Files.readString(Path.of("README.md"));
        for (String mark : List.of("// example\n", "// steps\n")) {
            String[] parts = here.split("        " + mark, 3);
            assertThat(readme).contains(parts[1].stripTrailing().stripIndent());
        }
    }
}
