package org.dingzuo.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import org.dingzuo.kernel.Money;
import org.dingzuo.studio.Policy;
import org.dingzuo.studio.StudioSetup;
import org.dingzuo.studio.Studios;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.RunningHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@RunningHouse
class NewTermsTest {
    private static final int A_THIRD = 3_333;
    private static final int HALF = 5_000;

    @Autowired
    ApplicationContext house;

    Atelier atelier;

    @BeforeEach
    void open() {
        atelier = Atelier.open(house);
    }

    @Test
    void aChangedPolicyHoldsForTheVeryNextQuoteAndOrder() {
        for (var share : new int[] {A_THIRD, HALF, A_THIRD}) {
            prepaid(share);
            var quoted = quote();
            assertThat(quoted.instalments().getFirst().amount()).isEqualTo(part(quoted.total(), share));
            assertThat(atelier.placed().amount()).isEqualTo(part(quoted.total(), share));
        }
    }

    private static Money part(Money total, int share) {
        return Terms.instalments(total, share).getFirst().amount();
    }

    private Offer quote() {
        return switch (atelier.in(() -> atelier.bean(Orders.class).quote(Atelier.oneCup()))) {
            case OfferOutcome.Offered(var offer) -> offer;
            case OfferOutcome other -> throw new AssertionError("not offered: " + other);
        };
    }

    private void prepaid(int share) {
        atelier.run(() -> {
            var now = atelier.bean(Studios.class).policy();
            atelier.bean(StudioSetup.class)
                    .change(new Policy(
                            share,
                            now.safetyDays(),
                            now.packingDays(),
                            now.followsHolidays(),
                            now.replyHours(),
                            now.rush(),
                            now.version()));
        });
    }
}
