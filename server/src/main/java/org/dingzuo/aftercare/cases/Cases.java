package org.dingzuo.aftercare.cases;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.dingzuo.aftercare.cases.CaseFile.Act;
import org.dingzuo.aftercare.cases.CaseFile.By;
import org.dingzuo.customer.Buyers;
import org.dingzuo.foundation.audit.Audit;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.fulfilment.ParcelId;
import org.dingzuo.fulfilment.Parcels;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.OrderState;
import org.dingzuo.ordering.OrderView;
import org.dingzuo.ordering.Orders;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk of cases: opened by the buyer or the maker, answered by the maker, settled by both. */
@Service
@Transactional
public class Cases {
    /** Of one order, over its life: enough for everything that can be wrong, too few to flood. */
    static final int MOST = 20;

    private static final Set<OrderState> LEFT = EnumSet.of(OrderState.SHIPPED, OrderState.DELIVERED, OrderState.CLOSED);

    private final CaseStore store;
    private final CaseLedger history;
    private final CaseRuleStore rules;
    private final Orders orders;
    private final Parcels parcels;
    private final Buyers buyers;
    private final Audit audit;
    private final Clock clock;

    Cases(
            CaseStore store,
            CaseLedger history,
            CaseRuleStore rules,
            Orders orders,
            Parcels parcels,
            Buyers buyers,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.history = history;
        this.rules = rules;
        this.orders = orders;
        this.parcels = parcels;
        this.buyers = buyers;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether something of this order can be complained of. */
    public static boolean hasLeft(OrderView order) {
        return LEFT.contains(order.state());
    }

    /** @param id chosen by the sender: sent again, it is opened once */
    public CaseOutcome open(CaseId id, Opening opening, By by) {
        var studio = StudioScope.studio();
        var known = store.find(studio, List.of(id.value())).stream().findFirst();
        if (known.isPresent()) {
            return known.get().order().equals(opening.order()) ? new CaseOutcome.Done(id) : new CaseOutcome.Unknown();
        }
        var order = orders.find(opening.order());
        if (order.isEmpty()) {
            return new CaseOutcome.Unknown();
        }
        if (!hasLeft(order.get())) {
            return new CaseOutcome.NotLeft();
        }
        if (opening.line() >= order.get().offer().lines().size()) {
            return new CaseOutcome.CannotBe("line", "unknown-line", "This order has no such line");
        }
        if (buyers.recipient(opening.order().value()).isEmpty()) {
            return new CaseOutcome.NobodyThere();
        }
        var parcel = parcel(opening.order(), opening.cause(), opening.parcel());
        if (opening.cause() == Cause.CARRIER && parcel.isEmpty()) {
            return noParcel();
        }
        var now = clock.instant();
        if (ofOrders(List.of(opening.order())).size() >= MOST
                || !store.insert(studio, id, opening, parcel.orElse(null), now, answerBy(now))) {
            return new CaseOutcome.AlreadyOpen();
        }
        history.add(studio, id, by, Act.OPENED, null, opening.words(), now);
        if (by == By.MAKER) {
            audit.note("case.opened", "case", id.value());
        }
        return new CaseOutcome.Done(id);
    }

    /** The maker says no, and why. Only before a remedy was offered: what was offered stands.
     *  @param version that the maker has seen */
    public CaseOutcome refuse(CaseId id, long version, String words) {
        return in(id, version, CaseState.REFUSED, known -> {
            settle(known, CaseState.REFUSED, By.MAKER, Act.REFUSED, words);
            audit.note("case.refused", "case", id.value());
            return new CaseOutcome.Done(id);
        });
    }

    /** The buyer does not take what is offered; the maker answers anew. */
    public CaseOutcome decline(CaseId id, long version, String words) {
        return in(id, version, CaseState.OPEN, known -> {
            if (known.state() != CaseState.OFFERED) {
                return new CaseOutcome.NotNow(known.state());
            }
            settle(known, CaseState.OPEN, By.BUYER, Act.DECLINED, words);
            store.answerBy(StudioScope.studio(), id, answerBy(clock.instant()));
            return new CaseOutcome.Done(id);
        });
    }

    /** The buyer lets it be. @param words may be empty */
    public CaseOutcome withdraw(CaseId id, String words) {
        var known = store.lock(StudioScope.studio(), id);
        if (known.isEmpty()) {
            return new CaseOutcome.Unknown();
        }
        if (!known.get().state().mayBecome(CaseState.WITHDRAWN)) {
            return new CaseOutcome.NotNow(known.get().state());
        }
        settle(known.get(), CaseState.WITHDRAWN, By.BUYER, Act.WITHDRAWN, words);
        return new CaseOutcome.Done(id);
    }

    /** Locks the case and acts on it as it was seen. */
    CaseOutcome in(CaseId id, long version, CaseState to, Function<CaseFile, CaseOutcome> act) {
        var known = store.lock(StudioScope.studio(), id);
        if (known.isEmpty()) {
            return new CaseOutcome.Unknown();
        }
        if (!known.get().state().mayBecome(to)) {
            return new CaseOutcome.NotNow(known.get().state());
        }
        return known.get().version() == version ? act.apply(known.get()) : new CaseOutcome.Stale();
    }

    /** The case is locked. */
    void settle(CaseFile known, CaseState to, By by, Act act, String words) {
        var studio = StudioScope.studio();
        store.turn(studio, known, to);
        history.add(studio, known.id(), by, act, known.offer(), words, clock.instant());
    }

    Instant answerBy(Instant from) {
        return from.plus(Duration.ofHours(rule().hours()));
    }

    /** The parcel that is meant; the only one needs no naming. */
    Optional<ParcelId> parcel(OrderId order, Cause cause, @Nullable ParcelId named) {
        if (cause != Cause.CARRIER) {
            return Optional.empty();
        }
        var sent = parcels.of(List.of(order)).stream()
                .filter(parcel -> !parcel.pickedUp())
                .map(parcel -> parcel.id())
                .toList();
        return named == null && sent.size() == 1
                ? Optional.of(sent.getFirst())
                : sent.stream().filter(parcel -> parcel.equals(named)).findFirst();
    }

    static CaseOutcome noParcel() {
        return new CaseOutcome.CannotBe("parcel", "unknown-parcel", "Name the parcel of this order that it came in");
    }

    @Transactional(readOnly = true)
    public Optional<CaseFile> find(CaseId id) {
        return store.find(StudioScope.studio(), List.of(id.value())).stream().findFirst();
    }

    /** Of these orders, also the cases that these orders put right; the oldest first. */
    @Transactional(readOnly = true)
    public List<CaseFile> ofOrders(Collection<OrderId> ids) {
        return store.ofOrders(
                StudioScope.studio(), ids.stream().map(OrderId::value).toList());
    }

    /** Open ones first, by when the answer is due. */
    @Transactional(readOnly = true)
    public List<CaseFile> in(Collection<CaseState> states, int most) {
        return store.inStates(StudioScope.studio(), states, most);
    }

    @Transactional(readOnly = true)
    public CaseRule rule() {
        return rules.find(StudioScope.studio()).orElse(CaseRule.DEFAULT);
    }

    /** False when somebody was faster. */
    public boolean change(CaseRule rule) {
        return rules.write(StudioScope.studio(), rule);
    }

    /** Of these cases, by the order they are about. */
    static List<UUID> ids(Collection<CaseFile> cases) {
        return cases.stream().map(each -> each.id().value()).toList();
    }
}
