package org.dingzuo.ordering.change;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dingzuo.foundation.jobs.StudioJobs;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.kernel.Words;
import org.dingzuo.ordering.Amendment;
import org.dingzuo.ordering.Amendment.Side;
import org.dingzuo.ordering.Amendment.State;
import org.dingzuo.ordering.AmendmentStore;
import org.dingzuo.ordering.Offer;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.OrderJournal;
import org.dingzuo.ordering.OrderState;
import org.dingzuo.ordering.OrderStore;
import org.dingzuo.ordering.OrderView;
import org.dingzuo.ordering.booking.PlaceOrder;
import org.dingzuo.ordering.change.AmendmentDrafts.Draft;
import org.dingzuo.ordering.change.AmendmentDrafts.Drafting;
import org.dingzuo.ordering.change.AmendmentQuotes.Quoting;
import org.dingzuo.payment.Payments;
import org.dingzuo.promise.Promises;
import org.dingzuo.promise.Turn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes of what was ordered, while hands have not touched it. The buyer asks, the maker says yes and what it comes to, the buyer agrees:
 *  only then is the order another one, all of it in one transaction. The maker may also propose. Until then everything stays as it was,
 *  and nothing is held for it. */
@Service
@Transactional
public class Amendments {
    /** So long one side waits for the other. */
    static final Duration PATIENCE = Duration.ofDays(3);

    private final OrderStore store;
    private final AmendmentStore amendments;
    private final AmendmentDrafts drafts;
    private final AmendmentQuotes quotes;
    private final Amending amending;
    private final OrderJournal journal;
    private final Promises promises;
    private final Payments payments;
    private final StudioJobs jobs;
    private final Clock clock;

    Amendments(
            OrderStore store,
            AmendmentStore amendments,
            AmendmentDrafts drafts,
            AmendmentQuotes quotes,
            Amending amending,
            OrderJournal journal,
            Promises promises,
            Payments payments,
            StudioJobs jobs,
            Clock clock) {
        this.store = store;
        this.amendments = amendments;
        this.drafts = drafts;
        this.quotes = quotes;
        this.amending = amending;
        this.journal = journal;
        this.promises = promises;
        this.payments = payments;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** What it would come to now. Takes nothing.
     *  @param by who would have it otherwise
     *  @param wish by line, from 0, the whole configuration of those that change */
    @Transactional(readOnly = true)
    public AmendmentOutcome quote(Side by, OrderId order, Map<Integer, Map<String, Object>> wish) {
        return switch (quotes.of(by, order, wish, Money.ZERO)) {
            case Quoting.Refused(var outcome) -> outcome;
            case Quoting.Fine(var draft, var quote) -> new AmendmentOutcome.Quoted(quote);
        };
    }

    /** The buyer would like it otherwise. Saying the same again changes nothing; another wish takes the place of an unanswered one.
     *  @param words what the buyer has to say about it; may be empty */
    public AmendmentOutcome ask(OrderId order, Map<Integer, Map<String, Object>> wish, String words) {
        return open(order, wish, new Opening(Side.BUYER, State.ASKED, words, Money.ZERO, null));
    }

    /** The maker would like it otherwise, and says why: no material is put in another's place without the buyer's yes (Consumer Law 55).
     *  @param extra what is added or, below zero, taken off */
    public AmendmentOutcome propose(
            OrderId order, Map<Integer, Map<String, Object>> wish, Money extra, String because) {
        return open(order, wish, new Opening(Side.MAKER, State.OFFERED, because, extra, because));
    }

    private record Opening(
            Side by,
            State state,
            String words,
            Money extra,
            @Nullable String because) {}

    private AmendmentOutcome open(OrderId order, Map<Integer, Map<String, Object>> wish, Opening opening) {
        var studio = StudioScope.studio();
        var state = inTurn(studio, order);
        var latest = amendments.latest(order);
        var waiting = latest.filter(this::waits);
        if (waiting.isPresent() && waiting.get().state() != opening.state()) {
            return new AmendmentOutcome.AlreadyOpen();
        }
        return switch (quotes.of(opening.by(), order, wish, opening.extra())) {
            case Quoting.Refused(var outcome) -> outcome;
            case Quoting.Fine(var draft, var quote) ->
                waiting.isPresent() && isTheSame(waiting.get(), draft, opening)
                        ? new AmendmentOutcome.Done()
                        : opened(studio, order, latest.orElse(null), draft, quote, opening);
        };
    }

    private static boolean isTheSame(Amendment waiting, Draft draft, Opening opening) {
        return waiting.wish().equals(draft.wish())
                && waiting.words().equals(opening.words())
                && waiting.extra().equals(opening.extra());
    }

    private AmendmentOutcome opened(
            StudioId studio,
            OrderId order,
            @Nullable Amendment latest,
            Draft draft,
            AmendmentQuote quote,
            Opening opening) {
        var now = clock.instant();
        if (latest != null && latest.isOpen()) {
            // Its place is taken by this one, or its time was over.
            var over = waits(latest) && opening.by() == Side.BUYER
                    ? State.REFUSED
                    : waits(latest) ? State.DECLINED : State.LAPSED;
            amendments.answer(studio, order, latest.no(), over, null, now);
        }
        var lapsesAt = now.plus(PATIENCE);
        amendments.insert(
                studio,
                order,
                new Amendment(
                        latest == null ? 1 : latest.no() + 1,
                        opening.by(),
                        draft.wish(),
                        opening.words(),
                        now,
                        opening.state(),
                        lapsesAt,
                        quote.price(),
                        opening.extra(),
                        opening.because(),
                        quote.shipBy(),
                        draft.open().settled().size()));
        jobs.at(lapsesAt, LapseAmendment.NAME, order.value());
        journal.note(studio, order, opening.by() == Side.BUYER ? "change-asked" : "change-proposed", Map.of());
        return new AmendmentOutcome.Done();
    }

    /** The maker agrees, at what it comes to now. @param because why there is an extra; null where there is none */
    public AmendmentOutcome agree(OrderId order, int no, Money extra, @Nullable String because) {
        var studio = StudioScope.studio();
        var state = inTurn(studio, order);
        var latest = amendments.latest(order).filter(one -> one.no() == no);
        var asked = latest.filter(this::waits).filter(one -> one.state() == State.ASKED);
        if (asked.isEmpty()) {
            var said = latest.filter(
                    one -> one.state() == State.OFFERED && one.extra().equals(extra));
            return said.isPresent() ? new AmendmentOutcome.Done() : new AmendmentOutcome.NotNow(state);
        }
        return switch (quotes.of(asked.get().askedBy(), order, wish(asked.get()), extra)) {
            case Quoting.Refused(var outcome) -> outcome;
            case Quoting.Fine(var draft, var quote) ->
                offered(studio, order, asked.get(), draft, quote, extra, because);
        };
    }

    private AmendmentOutcome offered(
            StudioId studio,
            OrderId order,
            Amendment asked,
            Draft draft,
            AmendmentQuote quote,
            Money extra,
            @Nullable String because) {
        var offered = new Amendment(
                asked.no(),
                asked.askedBy(),
                asked.wish(),
                asked.words(),
                asked.askedAt(),
                State.OFFERED,
                clock.instant().plus(PATIENCE),
                quote.price(),
                extra,
                because,
                quote.shipBy(),
                draft.open().settled().size());
        if (!amendments.offer(studio, order, offered)) {
            throw new IllegalStateException("Amendment " + asked.no() + " of order " + order.value() + " was locked");
        }
        journal.note(studio, order, "change-offered", terms(offered.sum(), offered.shipBy()));
        return new AmendmentOutcome.Done();
    }

    /** The maker says no, or takes the proposal back. @param because as the buyer will read it */
    public AmendmentOutcome decline(OrderId order, int no, String because) {
        return end(order, no, State.DECLINED, because);
    }

    /** The buyer says no, or takes the wish back. */
    public AmendmentOutcome refuse(OrderId order, int no) {
        return end(order, no, State.REFUSED, null);
    }

    private AmendmentOutcome end(OrderId order, int no, State as, @Nullable String because) {
        var studio = StudioScope.studio();
        var state = inTurn(studio, order);
        if (!amendments.answer(studio, order, no, as, because, clock.instant())) {
            var said = amendments.latest(order).filter(one -> one.no() == no && one.state() == as);
            return said.isPresent() ? new AmendmentOutcome.Done() : new AmendmentOutcome.NotNow(state);
        }
        journal.note(
                studio,
                order,
                as == State.DECLINED ? "change-declined" : "change-refused",
                because == null ? Map.of() : Map.of("because", because));
        return new AmendmentOutcome.Done();
    }

    /** The buyer agrees: from now on this is the order. Sum and day are said again, so that nobody agrees to others.
     *  @param consents that the changed pieces ask for anew */
    public AmendmentOutcome accept(
            OrderId order, int no, Money sum, LocalDate shipBy, List<PlaceOrder.ConsentGiven> consents) {
        var studio = StudioScope.studio();
        var turn = promises.takeTurn();
        payments.lock(order.value());
        var state = store.lock(studio, order);
        var latest = amendments.latest(order).filter(one -> one.no() == no);
        if (latest.filter(one -> one.state() == State.AGREED).isPresent()) {
            return new AmendmentOutcome.Done();
        }
        var offered = latest.filter(this::waits).filter(one -> one.state() == State.OFFERED);
        if (offered.isEmpty()) {
            return new AmendmentOutcome.NotNow(state);
        }
        var amendment = offered.get();
        if (!amendment.sum().equals(sum) || !amendment.shipBy().equals(shipBy)) {
            return new AmendmentOutcome.Differs(amendment);
        }
        return switch (drafts.draft(amendment.askedBy(), order, wish(amendment))) {
            case Drafting.Refused(var outcome) -> outcome;
            case Drafting.Fine(var draft) -> accepted(turn, amendment, draft, consents);
        };
    }

    private AmendmentOutcome accepted(
            Turn turn, Amendment amendment, Draft draft, List<PlaceOrder.ConsentGiven> consents) {
        if (!draft.open().isTraced() && draft.open().settled().size() != amendment.settled()) {
            return new AmendmentOutcome.TooFar(0, AmendmentOutcome.TooFar.Why.GONE_ON, Words.of("", ""));
        }
        return amending.write(turn, amendment, draft, consents);
    }

    /** What each line of an order could still be at the wish of this side; empty where nothing of it can be changed now. */
    @Transactional(readOnly = true)
    public List<Changeable> changeable(Side by, OrderId order) {
        return drafts.changeable(by, order);
    }

    /** The consents that an order would ask for anew by this. */
    @Transactional(readOnly = true)
    public List<Offer.ConsentAsked> consents(OrderView order, Amendment amendment) {
        return amending.consents(order.offer(), amendment.wish());
    }

    /** Puts away what nobody answered in time; otherwise changes nothing. */
    public void lapse(OrderId order) {
        var studio = StudioScope.studio();
        inTurn(studio, order);
        amendments
                .latest(order)
                .filter(one -> one.isOpen() && !waits(one))
                .filter(one -> amendments.answer(studio, order, one.no(), State.LAPSED, null, clock.instant()))
                .ifPresent(one -> journal.note(studio, order, "change-lapsed", Map.of()));
    }

    /** When what is open now will be over. */
    @Transactional(readOnly = true)
    public Optional<Instant> lapsesAt(OrderId order) {
        return amendments.latest(order).filter(Amendment::isOpen).map(Amendment::lapsesAt);
    }

    private boolean waits(Amendment one) {
        return one.isOpen() && clock.instant().isBefore(one.lapsesAt());
    }

    private OrderState inTurn(StudioId studio, OrderId order) {
        promises.takeTurn();
        payments.lock(order.value());
        return store.lock(studio, order);
    }

    static Map<Integer, Map<String, Object>> wish(Amendment amendment) {
        var wish = new HashMap<Integer, Map<String, Object>>();
        for (int line = 0; line < amendment.wish().size(); line++) {
            wish.put(line, amendment.wish().get(line).values());
        }
        return wish;
    }

    static Map<String, String> terms(Money sum, LocalDate shipBy) {
        return new TreeMap<>(Map.of("amount", String.valueOf(sum.minor()), "day", shipBy.toString()));
    }
}
