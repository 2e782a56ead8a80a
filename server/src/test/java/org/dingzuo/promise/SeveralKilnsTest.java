package org.dingzuo.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dingzuo.catalog.Blueprint;
import org.dingzuo.catalog.Designs;
import org.dingzuo.catalog.PublishingOutcome;
import org.dingzuo.catalog.RoutingStep;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Words;
import org.dingzuo.ordering.offering.OfferOutcome;
import org.dingzuo.ordering.offering.Offers;
import org.dingzuo.ordering.offering.Wish;
import org.dingzuo.planner.Placement;
import org.dingzuo.studio.Studios;
import org.dingzuo.testing.RunningHouse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Machines of a kind stand in for each other as far as their programmes go, and who has no stated skills can do every step. */
@RunningHouse
class SeveralKilnsTest {
    @Autowired
    ApplicationContext house;

    Pottery pottery;

    @BeforeEach
    void open() {
        pottery = Pottery.open(house);
    }

    @Test
    void aSecondKilnTakesWhatItsProgrammesAllowAndNothingElse() {
        var small = install("小电窑", "bisque");
        publish("tile", "bisque", null);
        IntStream.range(0, 8).forEach(n -> pottery.bowls(4));
        assertThat(kilnsOf("glaze")).containsExactly(pottery.kiln.value().toString());
        assertThat(kilnsOf("glaze")).doesNotContain(small);
        var second = install("第二座窑", "glaze");
        IntStream.range(0, 12).forEach(n -> pottery.bowls(6));
        assertThat(kilnsOf("glaze")).contains(second);
        assertThat(pottery.faults()).isEmpty();
    }

    @Test
    void aDesignWhoseLoadNoMachineCanRunIsNotPublished() {
        pottery.atelier.run(() -> house.getBean(Studios.class)
                .install(Words.of("烘箱", "Oven"), "oven", 60, Words.of("件", "pieces"), Set.of("low")));
        var outcome = draft("dish", "oven", "high", null);
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        PublishingOutcome.Incomplete.class,
                        missing -> assertThat(missing.toString()).contains("no-programme"));
        assertThat(draft("dish-2", "oven", "low", null)).isInstanceOf(PublishingOutcome.Published.class);
    }

    @Test
    void whoHasNoStatedSkillsCanDoEveryStep() {
        publish("plate", "glaze", "throwing");
        var wish = new Wish(List.of(new Wish.Line("plate", Map.of(), 1)), false, null, null);
        assertThat(pottery.atelier.in(() -> house.getBean(Offers.class).quote(wish)))
                .isInstanceOf(OfferOutcome.Offered.class);
    }

    private String install(String name, String programme) {
        return pottery.atelier
                .in(() -> house.getBean(Studios.class)
                        .install(Words.of(name, name), "kiln", 60, Words.of("件", "pieces"), Set.of(programme)))
                .value()
                .toString();
    }

    private void publish(String slug, String family, @Nullable String skill) {
        assertThat(draft(slug, "kiln", family, skill)).isInstanceOf(PublishingOutcome.Published.class);
    }

    private PublishingOutcome draft(String slug, String machine, String family, @Nullable String skill) {
        return pottery.atelier.in(() -> {
            var designs = house.getBean(Designs.class);
            var blueprint = new Blueprint(
                    Words.of(slug, slug),
                    Words.of("", ""),
                    Money.of(10_000),
                    List.of(),
                    List.of(),
                    List.of(
                            step("throw", RoutingStep.Kind.ATTENDED, skill, null, null, List.of()),
                            step("fire", RoutingStep.Kind.BATCH, null, machine, family, List.of("throw"))),
                    List.of(),
                    List.of(),
                    false);
            return designs.publish(designs.draft(slug, blueprint));
        });
    }

    private static RoutingStep step(
            String key,
            RoutingStep.Kind kind,
            @Nullable String skill,
            @Nullable String machine,
            @Nullable String family,
            List<String> after) {
        return new RoutingStep(
                key,
                Words.of(key, key),
                kind,
                60,
                Map.of(),
                skill,
                machine,
                family,
                machine == null ? 0 : 5,
                null,
                true,
                after,
                null);
    }

    private Set<String> kilnsOf(String family) {
        return pottery.plan().values().stream()
                .flatMap(Set::stream)
                .filter(placement -> family.equals(placement.family()))
                .map(Placement::machine)
                .collect(Collectors.toSet());
    }
}
