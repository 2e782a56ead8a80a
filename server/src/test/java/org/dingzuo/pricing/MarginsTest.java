package org.dingzuo.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dingzuo.catalog.Blueprint;
import org.dingzuo.catalog.Designs;
import org.dingzuo.catalog.RoutingStep;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Words;
import org.dingzuo.materials.ItemCost;
import org.dingzuo.materials.Keeping;
import org.dingzuo.materials.NewItem;
import org.dingzuo.materials.Shelves;
import org.dingzuo.pricing.Margins.Off;
import org.dingzuo.pricing.PriceList.Floor;
import org.dingzuo.studio.Hire;
import org.dingzuo.studio.Studios;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.RunningHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A cup of 200 yuan takes two hours and 400 grams; its handle brings 30 and takes half an hour more. */
@RunningHouse
class MarginsTest {
    @Autowired
    ApplicationContext house;

    Atelier atelier;

    @BeforeEach
    void open() {
        atelier = Atelier.open(house);
    }

    @Test
    void theConfigurationThatLeavesTheLeastIsFoundAndJudged() {
        clayCosts(new ItemCost(Money.of(5_000), 1_000));
        floor(6_000, 2_500);
        var thin = thinnest(Off.NOTHING);
        assertThat(thin.item().configuration().value("handle")).isEqualTo("loop");
        assertThat(thin.price()).isEqualTo(Money.of(23_000));
        assertThat(thin.material()).isEqualTo(Money.of(2_000));
        assertThat(thin.work()).isEqualTo(Money.of(15_000));
        assertThat(thin.margin()).isEqualTo(2_608);
        assertThat(thin.enough()).isTrue();
        assertThat(thin.all()).isTrue();
        assertThat(thin.looked()).isEqualTo(2);
        assertThat(thin.unknownCosts()).isEmpty();
    }

    @Test
    void aReductionIsJudgedBeforeItIsMade() {
        clayCosts(new ItemCost(Money.of(5_000), 1_000));
        floor(6_000, 2_500);
        assertThat(thinnest(new Off(500, Money.ZERO)).enough()).isFalse();
        assertThat(thinnest(new Off(0, Money.of(30_000))).margin()).isEqualTo(-10_000);
    }

    @Test
    void aCostThatNobodySaidCountsAsNothingAndIsNamed() {
        floor(6_000, 2_500);
        var thin = thinnest(Off.NOTHING);
        assertThat(thin.material()).isEqualTo(Money.ZERO);
        assertThat(thin.unknownCosts()).containsExactly("clay");
    }

    @Test
    void aHiredKilnsShareOfTheLoadIsPaidByWhatLiesInIt() {
        floor(6_000, 0);
        atelier.run(() -> {
            var studios = atelier.bean(Studios.class);
            var hire = new Hire(Set.of(), Money.of(30_000), Money.of(3_000));
            studios.install(Words.of("共享窑", "Shared kiln"), "kiln", 24, Words.of("位", "places"), Set.of("glaze"), hire);
            studios.install(Words.of("自家窑", "Own kiln"), "kiln", 24, Words.of("位", "places"));
            var dear = new Hire(Set.of(), Money.of(900_000), Money.ZERO);
            studios.install(
                    Words.of("素烧窑", "Bisque kiln"), "kiln", 24, Words.of("位", "places"), Set.of("bisque"), dear);
        });
        var plain = thinnest(Off.NOTHING);
        assertThat(plain.machines()).isEqualTo(Money.ZERO);
        var fired = atelier.in(() -> {
            var cup = atelier.bean(Designs.class).onSale("cup").orElseThrow();
            return atelier.bean(Margins.class)
                    .thinnest(cup.id(), "cup", glazed(cup.blueprint()), Off.NOTHING)
                    .orElseThrow();
        });
        // 30,000 + 2 h x 3,000 = 36,000 a load; 7 of 24 places.
        assertThat(fired.machines()).isEqualTo(Money.of(10_500));
        assertThat(fired.margin()).isLessThan(plain.margin());
    }

    private static Blueprint glazed(Blueprint cup) {
        var glaze = new RoutingStep(
                "glaze",
                Words.of("釉烧", "Glaze"),
                RoutingStep.Kind.BATCH,
                120,
                Map.of(),
                null,
                "kiln",
                "glaze",
                7,
                null,
                false,
                List.of("pinch"),
                null);
        var routing = new ArrayList<>(cup.routing());
        routing.add(glaze);
        return new Blueprint(
                cup.name(),
                cup.story(),
                cup.basePrice(),
                cup.optionGroups(),
                cup.rules(),
                routing,
                cup.bill(),
                cup.pictures(),
                false);
    }

    @Test
    void aBegunFenOfMaterialCounts() {
        assertThat(new ItemCost(Money.of(100), 3).of(2)).isEqualTo(Money.of(67));
    }

    private Margins.Thinnest thinnest(Off off) {
        return atelier.in(() -> {
            var cup = atelier.bean(Designs.class).onSale("cup").orElseThrow();
            return atelier.bean(Margins.class)
                    .thinnest(cup.id(), "cup", cup.blueprint(), off)
                    .orElseThrow();
        });
    }

    private void clayCosts(ItemCost cost) {
        var clay = new NewItem("clay", Words.of("陶土", "Clay"), Words.of("克", "g"), 7, cost, Keeping.IN_STOCK);
        assertThat(atelier.in(() -> atelier.bean(Shelves.class).change(clay, 0)))
                .isTrue();
    }

    private void floor(long hourlyCost, int leastMargin) {
        var list = new PriceList(
                Money.ZERO,
                List.of(),
                List.of(),
                365,
                List.of(),
                PriceList.PLAIN.freight(),
                new Floor(Money.of(hourlyCost), leastMargin));
        assertThat(atelier.in(() -> atelier.bean(PriceLists.class).change(list, 0)))
                .isTrue();
    }
}
