package org.dingzuo.ordering.seat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dingzuo.foundation.words.Phrases;
import org.dingzuo.kernel.Language;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.materials.Materials;
import org.dingzuo.ordering.AgreedWorks;
import org.dingzuo.ordering.MaterialNeed;
import org.dingzuo.ordering.Offer.Due;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.OrderJournal;
import org.dingzuo.ordering.OrderStore;
import org.dingzuo.ordering.agreement.AgreementLedger;
import org.dingzuo.ordering.agreement.ConsentStore;
import org.dingzuo.ordering.instalment.Instalments;
import org.dingzuo.promise.LinesLeftOut;
import org.dingzuo.promise.Promises;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes the order of a whole series the order of its rest, as its buyer chose: plan, material, price, consents and the chain of
 *  agreements in the caller's transaction. From then on its promise is firm. The caller has the plan's turn, the order's payments and its row. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LeavingOut {
    private final OrderStore store;
    private final AgreementLedger agreements;
    private final ConsentStore consents;
    private final Instalments instalments;
    private final OrderJournal journal;
    private final AgreedWorks agreed;
    private final LinesLeftOut plan;
    private final Promises promises;
    private final Materials materials;
    private final Phrases phrases;
    private final Clock clock;

    LeavingOut(
            OrderStore store,
            AgreementLedger agreements,
            ConsentStore consents,
            Instalments instalments,
            OrderJournal journal,
            AgreedWorks agreed,
            LinesLeftOut plan,
            Promises promises,
            Materials materials,
            Phrases phrases,
            Clock clock) {
        this.store = store;
        this.agreements = agreements;
        this.consents = consents;
        this.instalments = instalments;
        this.journal = journal;
        this.agreed = agreed;
        this.plan = plan;
        this.promises = promises;
        this.materials = materials;
        this.phrases = phrases;
        this.clock = clock;
    }

    /** @param stays numbers of the lines that are made, rising */
    void write(StudioId studio, OrderId order, List<Integer> stays) {
        var standing = store.find(studio, List.of(order.value())).getFirst();
        var was = standing.offer();
        var rest = RestOfSeries.of(was, stays);
        var work = agreed.lines(was);
        var left = stays.stream().map(work::get).toList();
        var promised = plan.leave(order.value(), stays, left);
        materials.release(order.value());
        materials.reserve(order.value(), MaterialNeed.of(left));
        materials.makeFirm(order.value());
        var language = standing.language();
        var names = rest.gone().stream()
                .map(line -> line.name().in(language))
                .collect(Collectors.joining(language == Language.ZH_CN ? "、" : ", "));
        var because = phrases.say(language, "series.left-out", Map.of("pieces", names));
        if (!rest.off().isZero()) {
            instalments.change(order, rest.off().negated(), Due.BEFORE_SHIPPING, because);
        }
        consents.renumber(studio, order, stays);
        agreements.append(studio, order, because, rest.offer(was, promised), clock.instant());
        promises.makeFirm(order.value());
        journal.note(studio, order, "rest-kept", Map.of("because", because));
    }
}
