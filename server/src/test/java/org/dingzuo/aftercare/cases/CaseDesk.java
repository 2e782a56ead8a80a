package org.dingzuo.aftercare.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dingzuo.aftercare.cases.CaseFile.By;
import org.dingzuo.aftercare.repair.RemedyOrders.Acceptance;
import org.dingzuo.catalog.Designs;
import org.dingzuo.kernel.Language;
import org.dingzuo.kernel.Money;
import org.dingzuo.ordering.Offer;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.booking.PlaceOrder.ConsentGiven;
import org.dingzuo.testing.Atelier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** A studio of a test's own that delivered a cup, re-glazes what is sent in, and hears that something is wrong. */
final class CaseDesk {
    static final Acceptance WHENEVER = new Acceptance(
            Money.of(10_000_000),
            Atelier.WHENEVER,
            List.of(
                    new ConsentGiven(Offer.ConsentKind.CUSTOM_GOODS, "2026-11"),
                    new ConsentGiven(Offer.ConsentKind.PRIVACY, "2026-11")),
            Language.ZH_CN);
    static final Remedy FREE_REPAIR = new Remedy.Repair("reglaze", Map.of("handle", "none"), true);
    static final Remedy PAID_REPAIR = new Remedy.Repair("reglaze", Map.of("handle", "none"), false);

    final Atelier atelier;
    final Cases cases;
    final Remedies remedies;

    /** Of one cup, paid and delivered. */
    final OrderId order;

    final Money paid;

    CaseDesk(ApplicationContext house) {
        atelier = Atelier.open(house);
        cases = atelier.bean(Cases.class);
        remedies = atelier.bean(Remedies.class);
        atelier.run(() -> {
            var designs = atelier.bean(Designs.class);
            designs.publish(
                    designs.draft("reglaze", Atelier.cup("补釉", "Re-glaze", 60).asRepair(true)));
        });
        var placed = atelier.placed();
        atelier.deliver(placed);
        order = placed.order();
        paid = atelier.order(order).paid();
    }

    /** By the buyer. */
    CaseId opened(Cause cause) {
        var id = fresh();
        assertThat(openAs(id, cause)).isEqualTo(new CaseOutcome.Done(id));
        return id;
    }

    CaseOutcome openAs(CaseId id, Cause cause) {
        return atelier.in(() -> cases.open(id, new Opening(order, 0, cause, null, null, "杯口有裂"), By.BUYER));
    }

    /** The maker offers this for the case as it stands. */
    void offer(CaseId id, Cause cause, Remedy remedy) {
        assertThat(atelier.in(() -> remedies.offer(id, known(id).version(), cause, null, remedy, "抱歉")))
                .isEqualTo(new CaseOutcome.Done(id));
    }

    /** For the case as it stood at this version. */
    CaseOutcome offerAt(CaseId id, long version, Remedy remedy) {
        return atelier.in(() -> remedies.offer(id, version, Cause.MAKING, null, remedy, ""));
    }

    /** The buyer says yes to it as it stands. */
    CaseOutcome agree(CaseId id, @Nullable Acceptance acceptance) {
        return atelier.in(() -> remedies.agree(id, known(id).version(), acceptance));
    }

    static OrderId ordered(CaseOutcome outcome) {
        assertThat(outcome).isInstanceOf(CaseOutcome.Ordered.class);
        return ((CaseOutcome.Ordered) outcome).order();
    }

    CaseFile known(CaseId id) {
        return atelier.in(() -> cases.find(id)).orElseThrow();
    }

    static CaseId fresh() {
        return new CaseId(UUID.randomUUID());
    }
}
