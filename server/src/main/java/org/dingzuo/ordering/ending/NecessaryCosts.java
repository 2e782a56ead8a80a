package org.dingzuo.ordering.ending;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dingzuo.foundation.audit.Audit;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.Money;
import org.dingzuo.ordering.NecessaryCost;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.OrderJournal;
import org.dingzuo.ordering.OrderState;
import org.dingzuo.ordering.OrderStore;
import org.dingzuo.ordering.OrderViews;
import org.dingzuo.ordering.PersonalTraces;
import org.dingzuo.ordering.Settled;
import org.dingzuo.payment.Payments;
import org.dingzuo.payment.Payouts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Necessary costs beside interest (Consumer Law 53): after an order that the studio broke has ended, its buyer shows what that has cost,
 *  the maker agrees to that very sum or says why not, and what is agreed is paid out. One sum at a time; what was agreed to is the last. */
@Service
@Transactional
public class NecessaryCosts implements PersonalTraces {
    private final OrderStore store;
    private final NecessaryCostStore costs;
    private final OrderViews views;
    private final OrderJournal journal;
    private final Payments payments;
    private final Payouts payouts;
    private final Audit audit;
    private final Clock clock;

    NecessaryCosts(
            OrderStore store,
            NecessaryCostStore costs,
            OrderViews views,
            OrderJournal journal,
            Payments payments,
            Payouts payouts,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.costs = costs;
        this.views = views;
        this.journal = journal;
        this.payments = payments;
        this.payouts = payouts;
        this.audit = audit;
        this.clock = clock;
    }

    public sealed interface Outcome {
        record Done() implements Outcome {}

        /** The studio did not break this order, or its costs were shown or settled already. */
        record NotNow(OrderState state) implements Outcome {}

        /** More than whoever broke the contract had to expect (Civil Code 584). @param most the price of the order */
        record TooMuch(Money most) implements Outcome {}
    }

    /** The buyer shows costs. @param amount positive */
    public Outcome show(OrderId order, Money amount, String words) {
        var studio = StudioScope.studio();
        var state = store.lock(studio, order);
        var view = views.of(List.of(order.value())).getFirst();
        var settled = view.settlement();
        if (settled == null || !settled.mayShowCosts()) {
            return new Outcome.NotNow(state);
        }
        if (amount.compareTo(view.total()) > 0) {
            return new Outcome.TooMuch(view.total());
        }
        if (!costs.show(studio, order, amount, words, clock.instant())) {
            return new Outcome.NotNow(state);
        }
        journal.note(studio, order, "costs-shown", amountOf(amount));
        return new Outcome.Done();
    }

    /** Whether a picture may be added now: asked before one is read. */
    @Transactional(readOnly = true)
    public boolean awaitsAnswer(OrderId order) {
        return costs.waiting(StudioScope.studio()).contains(order);
    }

    /** The buyer adds a picture, in the place of an earlier one. @param key of a closed picture. False: nothing waits for an answer */
    public boolean picture(OrderId order, String key) {
        return costs.picture(StudioScope.studio(), order, key);
    }

    /** The maker agrees. @param amount as it was shown, so that nobody agrees to another */
    public Outcome agree(OrderId order, Money amount) {
        var studio = StudioScope.studio();
        payments.lock(order.value());
        var state = store.lock(studio, order);
        var settled = views.of(List.of(order.value())).getFirst().settlement();
        var pays = settled == null ? Money.ZERO : settled.closing().payable(amount);
        if (!costs.agree(studio, order, amount, pays, clock.instant())) {
            return isAgreed(settled, amount) ? new Outcome.Done() : new Outcome.NotNow(state);
        }
        payouts.owe(order.value(), pays, "necessary-costs");
        journal.note(studio, order, "costs-agreed", amountOf(amount));
        audit.note("order.costs-agreed", "order", order.value());
        return new Outcome.Done();
    }

    private static boolean isAgreed(@Nullable Settled settled, Money amount) {
        var shown = settled == null ? null : settled.shown();
        return shown != null
                && shown.state() == NecessaryCost.State.AGREED
                && shown.amount().equals(amount);
    }

    /** The maker does not agree. @param because for the buyer, who may show another sum */
    public Outcome refuse(OrderId order, String because) {
        var studio = StudioScope.studio();
        var state = store.lock(studio, order);
        if (!costs.refuse(studio, order, because, clock.instant())) {
            return new Outcome.NotNow(state);
        }
        journal.note(studio, order, "costs-refused", Map.of("because", because));
        audit.note("order.costs-refused", "order", order.value());
        return new Outcome.Done();
    }

    /** Orders whose buyers wait for an answer, the longest waiting first; 200 at most. */
    @Transactional(readOnly = true)
    public List<OrderId> waiting() {
        return costs.waiting(StudioScope.studio());
    }

    private static Map<String, String> amountOf(Money amount) {
        return Map.of("amount", String.valueOf(amount.minor()));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, List<Trace>> of(Collection<UUID> orders) {
        return costs.words(StudioScope.studio(), orders);
    }

    /** Sum and picture stay with the money that they account for. */
    @Override
    public void forget(Collection<UUID> orders) {
        costs.forgetWords(StudioScope.studio(), orders);
    }
}
