package org.dingzuo.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dingzuo.catalog.Blueprint;
import org.dingzuo.catalog.Designs;
import org.dingzuo.catalog.OptionGroup;
import org.dingzuo.catalog.OptionGroup.Choice;
import org.dingzuo.catalog.PublishingOutcome;
import org.dingzuo.catalog.RoutingStep;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Words;
import org.dingzuo.planner.Placement;
import org.dingzuo.studio.Studios;

/** Printed cards beside the pots: each ink is made ready once, and those of one ink go on with it. */
final class Cards {
    static final RoutingStep.Setup INK = new RoutingStep.Setup("油墨", "ink", 60, 3 * 24 * 60);

    private final Pottery pottery;

    private Cards(Pottery pottery) {
        this.pottery = pottery;
    }

    static Cards printedIn(Pottery pottery) {
        pottery.atelier.run(() -> pottery.atelier
                .bean(Studios.class)
                .install(Words.of("活版机", "Press"), "press", 1, Words.of("件", "pieces")));
        var cards = new Cards(pottery);
        cards.publish("card", List.of(print().with(INK)));
        return cards;
    }

    UUID order(String ink) {
        return pottery.order("card", Map.of("ink", ink), 1);
    }

    Set<Placement.Session> sessions() {
        return pottery.plan().values().stream()
                .flatMap(Set::stream)
                .filter(placement -> placement.step().endsWith("/print"))
                .map(Cards::session)
                .collect(Collectors.toSet());
    }

    static Placement.Session session(Placement card) {
        return Objects.requireNonNull(card.session());
    }

    /** A design that is to be had in three colours. */
    void publish(String slug, List<RoutingStep> steps) {
        var blueprint = new Blueprint(
                Words.of(slug, slug),
                Words.of("", ""),
                Money.of(10_000),
                List.of(new OptionGroup(
                        "ink",
                        Words.of("颜色", "Colour"),
                        OptionGroup.Kind.CHOICE,
                        true,
                        List.of(colour("red", "红", "Red"), colour("blue", "蓝", "Blue"), colour("green", "绿", "Green")),
                        OptionGroup.Limits.NONE,
                        Money.ZERO,
                        null)),
                List.of(),
                steps,
                List.of(),
                List.of(),
                false);
        assertThat(pottery.atelier.<PublishingOutcome>in(() -> {
                    var designs = pottery.atelier.bean(Designs.class);
                    return designs.publish(designs.draft(slug, blueprint));
                }))
                .isInstanceOf(PublishingOutcome.Published.class);
    }

    private static Choice colour(String key, String chinese, String english) {
        return new Choice(key, Words.of(chinese, english), null, Money.ZERO, true, null);
    }

    private static RoutingStep print() {
        return new RoutingStep(
                "print",
                Words.of("印", "Print"),
                RoutingStep.Kind.ATTENDED,
                30,
                Map.of(),
                null,
                "press",
                null,
                0,
                null,
                true,
                List.of(),
                null);
    }
}
