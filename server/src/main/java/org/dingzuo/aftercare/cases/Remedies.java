package org.dingzuo.aftercare.cases;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.dingzuo.aftercare.cases.CaseFile.Act;
import org.dingzuo.aftercare.cases.CaseFile.By;
import org.dingzuo.aftercare.repair.RemedyOrders;
import org.dingzuo.aftercare.repair.RemedyOrders.Acceptance;
import org.dingzuo.aftercare.repair.RemedyOrders.Outcome;
import org.dingzuo.aftercare.repair.RemedyOrders.Wanted;
import org.dingzuo.foundation.audit.Audit;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.foundation.words.Phrases;
import org.dingzuo.fulfilment.ParcelId;
import org.dingzuo.kernel.Money;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.OrderView;
import org.dingzuo.ordering.Orders;
import org.dingzuo.ordering.instalment.Instalments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is offered to put a piece right, and what becomes of it. Whoever agrees twice is given it once: the case's row decides. */
@Service
@Transactional
public class Remedies {
    private final Cases cases;
    private final CaseStore store;
    private final CaseLedger history;
    private final Orders orders;
    private final Instalments instalments;
    private final RemedyOrders remedyOrders;
    private final Phrases phrases;
    private final Audit audit;
    private final Clock clock;

    Remedies(
            Cases cases,
            CaseStore store,
            CaseLedger history,
            Orders orders,
            Instalments instalments,
            RemedyOrders remedyOrders,
            Phrases phrases,
            Audit audit,
            Clock clock) {
        this.cases = cases;
        this.store = store;
        this.history = history;
        this.orders = orders;
        this.instalments = instalments;
        this.remedyOrders = remedyOrders;
        this.phrases = phrases;
        this.audit = audit;
        this.clock = clock;
    }

    /** The maker offers a remedy. It stands until its buyer answers.
     *  @param version that the maker has seen
     *  @param cause as the maker found it
     *  @param parcel for CARRIER; null: the only one there is
     *  @param words for the buyer, may be empty */
    public CaseOutcome offer(
            CaseId id, long version, Cause cause, @Nullable ParcelId parcel, Remedy remedy, String words) {
        return cases.in(id, version, CaseState.OFFERED, known -> {
            var meant = cases.parcel(known.order(), cause, parcel == null ? known.parcel() : parcel);
            if (cause == Cause.CARRIER && meant.isEmpty()) {
                return Cases.noParcel();
            }
            var refusal = refusal(view(known.order()), known, remedy);
            if (refusal.isPresent()) {
                return refusal.get();
            }
            var studio = StudioScope.studio();
            store.foundCause(studio, id, cause, meant.orElse(null));
            store.offer(studio, id, remedy);
            store.remedyBy(studio, id, null);
            store.turn(studio, known, CaseState.OFFERED);
            history.add(studio, id, By.MAKER, Act.OFFERED, remedy, words, clock.instant());
            audit.note("case.offered", "case", id.value());
            return new CaseOutcome.Done(id);
        });
    }

    private Optional<CaseOutcome> refusal(OrderView order, CaseFile known, Remedy remedy) {
        return switch (remedy) {
            case Remedy.PriceCut(var amount) -> tooMuch(order, amount);
            case Remedy.Refund refund -> tooMuch(order, refund.amount());
            case Remedy.Redo(var pieces) ->
                pieces > order.offer().lines().get(known.line()).quantity()
                        ? cannotBe("pieces", "too-many", "As many as were ordered, at most")
                        : makeable(known, remedy);
            case Remedy.Repair repair -> makeable(known, repair);
        };
    }

    private static Optional<CaseOutcome> tooMuch(OrderView order, Money amount) {
        return amount.compareTo(order.paid()) > 0
                ? Optional.of(new CaseOutcome.TooMuch(order.paid()))
                : Optional.empty();
    }

    private Optional<CaseOutcome> makeable(CaseFile known, Remedy remedy) {
        return remedyOrders.quote(wanted(known, remedy)).isPresent()
                ? Optional.empty()
                : cannotBe("design", "not-makeable", "No such repair is on sale, or it cannot be made now");
    }

    private static Optional<CaseOutcome> cannotBe(String field, String code, String why) {
        return Optional.of(new CaseOutcome.CannotBe(field, code, why));
    }

    /** The buyer takes what is offered. Money goes at once; what is to be made is ordered, in this transaction.
     *  @param version that the buyer has seen
     *  @param acceptance what it may cost and by when, at most; null where nothing is to be made */
    public CaseOutcome agree(CaseId id, long version, @Nullable Acceptance acceptance) {
        return cases.in(id, version, CaseState.AGREED, known -> switch (known.offer()) {
            case null -> new CaseOutcome.NotNow(known.state());
            case Remedy.PriceCut(var amount) -> moneyBack(known, amount, By.BUYER, Act.AGREED);
            case Remedy.Refund refund
            when refund.whenBack() -> {
                cases.settle(known, CaseState.AGREED, By.BUYER, Act.AGREED, "");
                yield new CaseOutcome.Done(id);
            }
            case Remedy.Refund refund -> moneyBack(known, refund.amount(), By.BUYER, Act.AGREED);
            case Remedy.Redo redo -> ordered(known, redo, acceptance, By.BUYER, "");
            case Remedy.Repair repair -> ordered(known, repair, acceptance, By.BUYER, "");
        });
    }

    /** The buyer took the offered repair by phone or in a chat; the maker orders it and writes down how. A repair only: whether money
     *  settles a case is for the buyer's own hand.
     *  @param version that the maker has seen
     *  @param acceptance as the buyer was told
     *  @param how the buyer said so; the buyer reads it */
    public CaseOutcome agreedElsewhere(CaseId id, long version, @Nullable Acceptance acceptance, String how) {
        return cases.in(id, version, CaseState.AGREED, known -> {
            if (!(known.offer() instanceof Remedy.Repair repair)) {
                return new CaseOutcome.CannotBe("offer", "not-a-repair", "Only a repair is agreed to for its buyer");
            }
            var outcome = ordered(known, repair, acceptance, By.MAKER, how);
            if (outcome instanceof CaseOutcome.Ordered) {
                audit.note("case.agreed-elsewhere", "case", id.value());
            }
            return outcome;
        });
    }

    /** The piece is back with the maker: what was agreed goes back now. */
    public CaseOutcome cameBack(CaseId id) {
        var known = store.lock(StudioScope.studio(), id);
        if (known.isEmpty()) {
            return new CaseOutcome.Unknown();
        }
        if (known.get().state() != CaseState.AGREED
                || !(known.get().offer() instanceof Remedy.Refund(var amount, var whenBack))
                || !whenBack) {
            return new CaseOutcome.NotNow(known.get().state());
        }
        var outcome = moneyBack(known.get(), amount, By.MAKER, Act.CAME_BACK);
        if (outcome instanceof CaseOutcome.Done) {
            audit.note("case.piece-came-back", "case", id.value());
        }
        return outcome;
    }

    private CaseOutcome moneyBack(CaseFile known, Money amount, By by, Act act) {
        var order = view(known.order());
        if (!instalments.lower(known.order(), amount, phrases.say(order.language(), "case.lowered." + known.cause()))) {
            return new CaseOutcome.TooMuch(order.paid());
        }
        cases.settle(known, CaseState.DONE, by, act, "");
        history.add(StudioScope.studio(), known.id(), By.HOUSE, Act.MONEY_BACK, known.offer(), "", clock.instant());
        return new CaseOutcome.Done(known.id());
    }

    private CaseOutcome ordered(CaseFile known, Remedy remedy, @Nullable Acceptance acceptance, By by, String words) {
        if (acceptance == null) {
            return new CaseOutcome.CannotBe("shipNoLaterThan", "missing", "Say by when at most");
        }
        var key = "case/" + known.id().value() + "/" + known.version();
        return switch (remedyOrders.place(wanted(known, remedy), acceptance, key)) {
            case Outcome.Placed(var order) -> {
                store.remedyBy(StudioScope.studio(), known.id(), order);
                cases.settle(known, CaseState.AGREED, by, Act.AGREED, words);
                yield new CaseOutcome.Ordered(known.id(), order);
            }
            case Outcome.Changed(var total, var shipBy) -> new CaseOutcome.Changed(total, shipBy);
            case Outcome.ConsentMissing() -> new CaseOutcome.ConsentMissing();
            case Outcome.NoTime() -> new CaseOutcome.NoTime();
            case Outcome.NobodyThere() -> new CaseOutcome.NobodyThere();
        };
    }

    /** What the standing offer comes to now; empty where nothing is to be made, or nothing can be. */
    @Transactional(readOnly = true)
    public Optional<RemedyOrders.Quote> quote(CaseFile known) {
        var offer = known.offer();
        return known.state() == CaseState.OFFERED && offer != null && isMade(offer)
                ? remedyOrders.quote(wanted(known, offer))
                : Optional.empty();
    }

    private static boolean isMade(Remedy remedy) {
        return remedy instanceof Remedy.Redo || remedy instanceof Remedy.Repair;
    }

    private static Wanted wanted(CaseFile known, Remedy remedy) {
        return switch (remedy) {
            case Remedy.Redo(var pieces) -> new Wanted.Again(known.order(), known.line(), pieces);
            case Remedy.Repair(var design, var configuration, var free) ->
                new Wanted.Repair(known.order(), design, configuration, free);
            case Remedy.PriceCut cut -> throw new IllegalArgumentException("Nothing is made for a price cut");
            case Remedy.Refund refund -> throw new IllegalArgumentException("Nothing is made for a refund");
        };
    }

    private OrderView view(OrderId order) {
        return orders.find(List.of(order.value())).getFirst();
    }
}
