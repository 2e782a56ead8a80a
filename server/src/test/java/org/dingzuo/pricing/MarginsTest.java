package org.dingzuo.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dingzuo.catalog.Designs;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Words;
import org.dingzuo.materials.ItemCost;
import org.dingzuo.materials.Keeping;
import org.dingzuo.materials.NewItem;
import org.dingzuo.materials.Shelves;
import org.dingzuo.pricing.Margins.Off;
import org.dingzuo.pricing.PriceList.Floor;
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
