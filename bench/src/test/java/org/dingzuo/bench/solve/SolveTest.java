package org.dingzuo.bench.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Instances small enough to be solved by hand. */
class SolveTest {

    @TempDir
    Path folder = Path.of(".");

    @Test
    void ordersThatDoNotPayAreRefused() throws IOException {
        // Both cannot be done by 10; the second is worth more. Setup 2 comes before the first, 1 before the second.
        String file = """
                0,0,0,0
                0,6,7,0
                0,9,9,0
                0,10,10,0
                0,5,8,0
                0,5,8,0
                0,2,1,0
                0,0,1,0
                0,1,0,0
                0,0,0,0
                """;
        assertThat(solved("two.txt", file).objective()).isEqualTo(8);
    }

    @Test
    void activitiesShareAResource() throws IOException {
        assertThat(solved("three.sm", project("")).objective()).isEqualTo(7);
    }

    @Test
    void aModeThatAStockCannotPayForIsNotChosen() throws IOException {
        Solution solution = solved("three.mm", project("         2     1       1\n"));
        assertThat(solution.objective()).isEqualTo(5);
        assertThat(solution.bound()).isLessThanOrEqualTo(5.0);
    }

    /** Two activities of 3 and 4 that each need the only resource; perhaps a quick way for the first. */
    private static String project(String secondMode) {
        return """
                jobs (incl. supersource/sink ):  4
                  - renewable                 :  1   R
                  - nonrenewable              :  0   N
                PRECEDENCE RELATIONS:
                jobnr.    #modes  #successors   successors
                   1        1          2           2   3
                   2        %d          1           4
                   3        1          1           4
                   4        1          0
                ****
                REQUESTS/DURATIONS:
                jobnr. mode duration  R 1
                ----
                  1      1     0       0
                  2      1     3       1
                %s  3      1     4       1
                  4      1     0       0
                ****
                RESOURCEAVAILABILITIES:
                  R 1
                   1
                """.formatted(secondMode.isEmpty() ? 1 : 2, secondMode);
    }

    @Test
    void piecesOfOneAttributeShareAnOven() throws IOException {
        String file = """
                LengthSchedulingHorizon=50; nAttributes=1; SetupCosts=[[0], [0]]; SetupTimes=[[0], [0]];
                nMachines=1; MinCap=[0]; MaxCap=[10]; initState=[1]; nShifts=1;
                ShiftStartTimes = [[5]]; ShiftEndTimes = [[40]]; nJobs=2;
                EligibleMachines = [{1}, {1}]; EarliestStart=[0, 7]; LatestEnd=[50, 50];
                MinTime=[4, 5]; MaxTime=[9, 9]; JobSize=[5, 5]; Attribute=[1, 1];
                upper_bound_integer_objective=10; mult_factor_total_runtime=1;
                mult_factor_finished_toolate=9; mult_factor_total_setupcosts=1;
                """;
        Solution solution = solved("two.dat", file);
        assertThat(solution.objective()).isEqualTo(0.5);
        assertThat(solution.schedule()).allMatch(row -> row[2] == 7 && row[3] == 12);
    }

    @Test
    void twoJobsCrossOnTwoMachines() throws IOException {
        assertThat(solved("cross", "2 2\n0 3 1 2\n1 2 0 4\n").objective()).isEqualTo(7);
    }

    @Test
    void anOperationTakesTheMachineThatIsFree() throws IOException {
        assertThat(solved("free.fjs", "2 2 1\n1 2 1 3 2 4\n1 1 1 3\n").objective())
                .isEqualTo(4);
    }

    @Test
    void twoJobsShareABatchAndASetupIsPaidBetweenFamilies() throws IOException {
        // The first waits for the second, and both go together at 4; then the other machine changes from 1 to 2.
        String file = """
                2 2 3
                TWC
                0 9 1 2 0 1
                4 9 1 2 0 2
                2
                1
                1 0 30
                1 1 5
                1 1 5
                0 0 0
                0 0 3
                0 3 0
                """;
        Solution solution = solved("two.cjs.input", file);
        assertThat(solution.objective()).isEqualTo(39 + 47);
        assertThat(solution.schedule()).filteredOn(row -> row[2] == 1).allMatch(row -> row[3] == 4);
    }

    @Test
    void hostileFilesAreRefusedWithAReason() throws IOException {
        for (String text : List.of(
                "",
                "1",
                "99999999999 1 1",
                "1 1 1\nTWX",
                "1 1 1\nTWT\n0 0 1 1 7",
                "1 1 1\nTWT\n0 0 1 1 0\n1\n1 5 5\n0",
                "1 1 1\nTWT\n0 0 1 1 0\n1\n1 0 0\n0",
                "-1 2 3\nTWT")) {
            assertThatThrownBy(() -> solved("x.cjs.input", text))
                    .as(text)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("Give a");
        }
        Path folderItself = folder;
        assertThat(Solve.run(new String[] {folderItself.toString()})).isEqualTo(1);
        assertThat(Solve.run(new String[] {folder.resolve("nowhere.sm").toString()}))
                .isEqualTo(1);
        Path noise = Files.writeString(folder.resolve("noise.sm"), "jobs \u0000\n****\n\u7a91");
        assertThat(Solve.run(new String[] {noise.toString()})).isEqualTo(1);
        assertThat(Solve.run(new String[] {})).isEqualTo(2);
        assertThat(Solve.run(new String[] {noise.toString(), "--seconds", "x"})).isEqualTo(2);
        assertThat(Solve.run(new String[] {noise.toString(), "--seconds"})).isEqualTo(2);
        assertThat(Solve.run(new String[] {noise.toString(), "--sekunden", "5"}))
                .isEqualTo(2);
        assertThat(Solve.run(new String[] {noise.toString(), noise.toString()})).isEqualTo(2);
    }

    @Test
    void whatIsNoInstanceIsRefusedWithAdvice() {
        assertThatThrownBy(() -> solved("empty.dat", "nothing")).hasMessageContaining("Give an oven");
        assertThatThrownBy(() -> solved("x.cjs.input", "1 2")).hasMessageContaining("complex job shop");
    }

    private Solution solved(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        Solution solution = Solve.solve(file, Duration.ofMillis(100), 1);
        assertThat(solution.faults()).isEmpty();
        return solution;
    }
}
