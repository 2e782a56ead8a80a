package org.dingzuo.campaign.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Words;
import org.junit.jupiter.api.Test;

/** The gauge and the end it leads to, without a house. */
class HowASeriesEndsTest {
    private final List<Seat> seats = new ArrayList<>();
    private final Map<UUID, Money> ledger = new HashMap<>();

    @Test
    void onlyPaidSeatsCount() {
        paid(5_000, "cup", "cup");
        unpaid("cup", "cup", "cup");
        assertThat(gauge().pieces()).isEqualTo(2);
        assertThat(gauge().unpaidPieces()).isEqualTo(3);
        assertThat(gauge().deposits()).isEqualTo(Money.of(5_000));
        assertThat(end(new Minimum.Pieces(3))).isInstanceOf(End.Short.class);
        assertThat(end(new Minimum.Pieces(2))).isEqualTo(new End.Runs(Set.of()));
    }

    @Test
    void whoOwesAnAnswerDoesNotCountYet() {
        paid(5_000, "cup");
        seats.add(new Seat(seats.getFirst().order(), id(), List.of("cup"), false, Seat.Question.EXTENDED, Instant.MAX));
        seats.removeFirst();
        assertThat(gauge().pieces()).isZero();
        assertThat(gauge().unansweredPieces()).isEqualTo(1);
    }

    @Test
    void theMinimumMayBeInDeposits() {
        paid(5_000, "cup");
        paid(4_999, "bowl");
        assertThat(end(new Minimum.Deposits(Money.of(10_000)))).isInstanceOf(End.Short.class);
        paid(1, "cup");
        assertThat(end(new Minimum.Deposits(Money.of(10_000)))).isEqualTo(new End.Runs(Set.of()));
    }

    @Test
    void aDesignBelowItsOwnMinimumDropsOut() {
        paid(5_000, "cup", "cup", "cup", "cup");
        paid(5_000, "bowl");
        assertThat(end(new Minimum.Pieces(4), "bowl", 2)).isEqualTo(new End.Runs(Set.of("bowl")));
    }

    @Test
    void theWholeIsMeasuredWithoutWhatDropsOut() {
        paid(5_000, "cup", "cup", "cup");
        paid(5_000, "bowl");
        assertThat(gauge().pieces()).isEqualTo(4);
        assertThat(end(new Minimum.Pieces(4), "bowl", 2)).isInstanceOf(End.Short.class);
    }

    @Test
    void aWholeSeriesCountsForEachOfItsDesigns() {
        paid(9_000, "cup", "bowl");
        paid(9_000, "cup", "bowl");
        assertThat(gauge().pieces("bowl")).isEqualTo(2);
        assertThat(end(new Minimum.Pieces(4), "bowl", 2)).isEqualTo(new End.Runs(Set.of()));
    }

    @Test
    void aWholeSeriesThatLosesADesignDoesNotCount() {
        paid(9_001, "cup", "bowl");
        paid(4_000, "cup");
        var rest = gauge().without(Set.of("bowl"));
        assertThat(rest.pieces()).isEqualTo(1);
        assertThat(rest.deposits()).isEqualTo(Money.of(4_000));
    }

    @Test
    void whoPaidForTheWholeIsAskedWhenADesignOfItIsNotMade() {
        paid(9_000, "cup", "bowl");
        var whole = seats.getFirst();
        assertThat(Fate.of(whole, true, Set.of())).isEqualTo(Fate.RUNS);
        assertThat(Fate.of(whole, false, Set.of())).isEqualTo(Fate.STAYS_UNPAID);
        assertThat(Fate.of(whole, true, Set.of("cup"))).isEqualTo(Fate.ASKED);
        assertThat(Fate.of(whole, false, Set.of("cup"))).isEqualTo(Fate.LOST);
        assertThat(Fate.of(whole, true, Set.of("cup", "bowl"))).isEqualTo(Fate.LOST);
    }

    @Test
    void howeverLateTheMakerDecidesBuyersHaveADayAndTheMakingWaitsForThem() {
        var closing = Instant.EPOCH;
        var decided = Respite.decideBy(closing);
        assertThat(Respite.answerDropped(closing, closing)).isEqualTo(closing.plus(Duration.ofDays(2)));
        assertThat(Respite.answerDropped(decided, closing)).isEqualTo(decided.plus(Duration.ofDays(1)));
        assertThat(Respite.making(closing)).isEqualTo(Respite.answerDropped(decided, closing));
    }

    @Test
    void nothingDoesNotRun() {
        assertThat(end(new Minimum.Pieces(1))).isInstanceOf(End.Short.class);
    }

    @Test
    void aHundredPercentMeansReached() {
        paid(5_000, "cup", "cup");
        assertThat(new Minimum.Pieces(3).percent(gauge())).isEqualTo(66);
        assertThat(new Minimum.Pieces(2).percent(gauge())).isEqualTo(100);
        assertThat(new Minimum.Deposits(Money.of(5_001)).percent(gauge())).isEqualTo(99);
    }

    private void paid(long fen, String... designs) {
        unpaid(designs);
        ledger.put(seats.getLast().order(), Money.of(fen));
    }

    private void unpaid(String... designs) {
        seats.add(new Seat(UUID.randomUUID(), id(), Arrays.asList(designs), false, null, null));
    }

    private Gauge gauge() {
        return Gauge.of(seats, ledger);
    }

    private End end(Minimum minimum) {
        return end(minimum, "bowl", 0);
    }

    private End end(Minimum minimum, String design, int least) {
        var members = List.of(new Series.Member("cup", 0, false), new Series.Member(design, least, false));
        var series = new Series(
                id(),
                Words.NONE,
                Words.NONE,
                null,
                Series.State.OPEN,
                members,
                minimum,
                0,
                50,
                Instant.EPOCH,
                Instant.MAX,
                LocalDate.EPOCH,
                UUID.randomUUID(),
                Instant.MAX,
                0,
                null);
        return End.of(series, gauge());
    }

    private static SeriesId id() {
        return new SeriesId(new UUID(0, 7));
    }
}
