package org.dingzuo.ordering.offering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Rounding;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.ordering.Offer;
import org.dingzuo.studio.Policy;
import org.dingzuo.studio.StudioChanged;
import org.dingzuo.studio.StudioSetup;
import org.dingzuo.studio.Studios;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.RunningHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

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

    /** More at once than there are connections: none may hold one and wait for a second. */
    @Test
    @Timeout(60)
    void manyStudiosChangeAtOnceAndNoneWaitsForTheOthers() {
        var transaction = house.getBean(TransactionTemplate.class);
        var changes = new ArrayList<Callable<Boolean>>();
        for (int each = 0; each < 48; each++) {
            var studio = new StudioId(UUID.randomUUID());
            changes.add(() -> StudioScope.call(
                    studio,
                    () -> transaction.execute(status -> {
                        house.publishEvent(new StudioChanged(studio));
                        return true;
                    })));
        }
        for (int round = 0; round < 20; round++) {
            assertThat(Atelier.race(changes)).hasSize(48).containsOnly(true);
        }
    }

    private static Money part(Money total, int share) {
        return total.share(share, Rounding.DOWN);
    }

    private Offer quote() {
        return switch (atelier.in(() -> atelier.bean(Offers.class).quote(Atelier.oneCup()))) {
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
