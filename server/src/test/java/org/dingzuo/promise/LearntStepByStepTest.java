package org.dingzuo.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dingzuo.ordering.offering.OfferOutcome;
import org.dingzuo.ordering.offering.Offers;
import org.dingzuo.ordering.offering.Wish;
import org.dingzuo.planner.Placement;
import org.dingzuo.studio.Change;
import org.dingzuo.studio.Mark;
import org.dingzuo.studio.PersonId;
import org.dingzuo.studio.Rung;
import org.dingzuo.studio.Training;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.RunningHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A helper learns one kind of work after the other, and the plan leaves to them only what they do alone. */
@RunningHouse
class LearntStepByStepTest {
    @Autowired
    ApplicationContext house;

    Pottery pottery;
    PersonId master;
    PersonId helper;

    @BeforeEach
    void open() {
        pottery = Pottery.open(house);
        master = pottery.potter(0);
        helper = pottery.potter(1);
    }

    @Test
    void aHelperGetsOnlyWhatTheyDoAlone() {
        mark(helper, "glaze", Rung.ALONE);
        mark(helper, "throw", Rung.WATCHED);
        IntStream.range(0, 6).forEach(n -> pottery.bowls(1));
        assertThat(hands("throw")).containsOnly(key(master));
        assertThat(hands("glaze")).contains(key(helper));
        assertThat(pottery.faults()).isEmpty();
    }

    @Test
    void forWhomNoMarksAreKeptNothingChanges() {
        IntStream.range(0, 6).forEach(n -> pottery.bowls(1));
        assertThat(hands("throw")).containsExactlyInAnyOrder(key(master), key(helper));
    }

    @Test
    void aMarkTakenBackMovesNothingByItselfAndIsSaidAndProposed() {
        IntStream.range(0, 6).forEach(n -> pottery.bowls(1));
        var promised = pottery.promises();
        var before = pottery.plan();
        mark(helper, "glaze", Rung.ALONE);
        mark(helper, "throw", Rung.SHOWN);
        assertThat(pottery.plan()).isEqualTo(before);
        assertThat(risks()).isNotEmpty().allMatch(risk -> risk.reason().equals("untrained"));
        assertThat(risks()).extracting(Risk::step).containsOnly("throw");
        var better =
                pottery.atelier.in(() -> house.getBean(Foresight.class).look()).orElseThrow();
        assertThat(pottery.apply(better.id())).isInstanceOf(ProposalOutcome.Done.class);
        assertThat(hands("throw")).containsOnly(key(master));
        assertThat(risks()).noneMatch(risk -> risk.reason().equals("untrained"));
        assertThat(pottery.promises()).isEqualTo(promised);
    }

    @Test
    void whatNobodyDoesAloneIsNotPromisedAndBothAreToldWhy() {
        mark(helper, "glaze", Rung.ALONE);
        mark(master, "glaze", Rung.ALONE);
        assertThat(quote())
                .isInstanceOfSatisfying(
                        OfferOutcome.NoTime.class,
                        none -> assertThat(none.because())
                                .isEqualTo(new Because(
                                        "nobody-alone", none.because().parameters())));
        // No marks kept any more: a master again.
        assertThat(pottery.atelier.in(() -> house.getBean(Training.class).forget(master)))
                .isTrue();
        assertThat(quote()).isInstanceOf(OfferOutcome.Offered.class);
    }

    @Test
    void workPromisedBeforeKindsWereKeptGoesByItsKey() {
        IntStream.range(0, 4).forEach(n -> pottery.bowls(1));
        pottery.atelier.rows(db ->
                db.sql("""
                update promise.job_sheet
                   set steps = (select jsonb_agg(step - 'work') from jsonb_array_elements(steps) step)
                 where studio_id = :studio
                """).param("studio", pottery.atelier.studio.value()).update());
        mark(helper, "throw", Rung.ALONE);
        assertThat(risks()).extracting(Risk::step).containsOnly("glaze");
        pottery.atelier.in(() -> house.getBean(Foresight.class).look()).ifPresent(better -> pottery.apply(better.id()));
        assertThat(hands("glaze")).containsOnly(key(master));
    }

    @Test
    void twoHandsAtOnceMoveAMarkByOneRung() {
        mark(helper, "throw", Rung.NOT_YET);
        var outcomes = Atelier.race(IntStream.range(0, 12)
                .<Callable<Change>>mapToObj(n -> () ->
                        pottery.atelier.in(() -> house.getBean(Training.class).mark(helper, "throw", Rung.SHOWN, 1)))
                .toList());
        assertThat(outcomes).filteredOn(Change.Made.class::isInstance).hasSize(1);
        var first = Atelier.race(IntStream.range(0, 12)
                .<Callable<Change>>mapToObj(n -> () ->
                        pottery.atelier.in(() -> house.getBean(Training.class).mark(helper, "glaze", Rung.SHOWN, 0)))
                .toList());
        assertThat(first).filteredOn(Change.Made.class::isInstance).hasSize(1);
    }

    private void mark(PersonId who, String work, Rung rung) {
        var marked = pottery.atelier.in(() -> {
            var training = house.getBean(Training.class);
            var seen = training.learners().stream()
                    .filter(learner -> learner.id().equals(who))
                    .flatMap(learner -> Stream.ofNullable(learner.marks().get(work)))
                    .mapToLong(Mark::version)
                    .findFirst()
                    .orElse(0);
            return training.mark(who, work, rung, seen);
        });
        assertThat(marked).isInstanceOf(Change.Made.class);
    }

    private List<Risk> risks() {
        return pottery.atelier.in(() -> house.getBean(Promises.class)
                .atRisk(house.getBean(Clock.class).instant().plus(Duration.ofDays(60))));
    }

    private Set<String> hands(String step) {
        return pottery.plan().values().stream()
                .flatMap(Set::stream)
                .filter(placement -> placement.step().endsWith("/" + step))
                .map(Placement::person)
                .map(Objects::requireNonNull)
                .collect(Collectors.toSet());
    }

    private static String key(PersonId who) {
        return who.value().toString();
    }

    private OfferOutcome quote() {
        var wish = new Wish(List.of(new Wish.Line("bowl", Map.of(), 1)), false, null, null);
        return pottery.atelier.in(() -> house.getBean(Offers.class).quote(wish));
    }
}
