package org.dingzuo.ordering.change;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dingzuo.catalog.Artworks;
import org.dingzuo.catalog.Configuration;
import org.dingzuo.catalog.MakeableItem;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.foundation.words.Phrases;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.kernel.Words;
import org.dingzuo.materials.Materials;
import org.dingzuo.ordering.AgreedWorks;
import org.dingzuo.ordering.Amendment;
import org.dingzuo.ordering.Amendment.State;
import org.dingzuo.ordering.AmendmentStore;
import org.dingzuo.ordering.DateRequestStore;
import org.dingzuo.ordering.MaterialNeed;
import org.dingzuo.ordering.Offer;
import org.dingzuo.ordering.Offer.ConsentKind;
import org.dingzuo.ordering.Offer.Due;
import org.dingzuo.ordering.Offer.Kind;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.OrderJournal;
import org.dingzuo.ordering.OrderStore;
import org.dingzuo.ordering.Sellers;
import org.dingzuo.ordering.agreement.AgreementLedger;
import org.dingzuo.ordering.agreement.ConsentStore;
import org.dingzuo.ordering.booking.PlaceOrder;
import org.dingzuo.ordering.change.AmendmentDrafts.Draft;
import org.dingzuo.ordering.instalment.Instalments;
import org.dingzuo.ordering.offering.Terms;
import org.dingzuo.pricing.PriceLine;
import org.dingzuo.pricing.Pricing;
import org.dingzuo.promise.HoldOutcome;
import org.dingzuo.promise.Promises;
import org.dingzuo.promise.Reworks;
import org.dingzuo.promise.Turn;
import org.dingzuo.promise.WorkLine;
import org.springframework.stereotype.Component;

/** Makes an order another one, as both sides agreed: plan, material, price, consents and the chain of agreements, in the caller's
 *  transaction, or nothing of it. */
@Component
class Amending {
    private static final Words EXTRA = Words.of("改单另计", "For the change itself");

    private final OrderStore store;
    private final AmendmentStore amendments;
    private final DateRequestStore dateRequests;
    private final AgreementLedger agreements;
    private final ConsentStore consentStore;
    private final Instalments instalments;
    private final OrderJournal journal;
    private final AgreedWorks agreed;
    private final Reworks reworks;
    private final Promises promises;
    private final Materials materials;
    private final Artworks artworks;
    private final Sellers sellers;
    private final Phrases phrases;
    private final Clock clock;

    Amending(
            OrderStore store,
            AmendmentStore amendments,
            DateRequestStore dateRequests,
            AgreementLedger agreements,
            ConsentStore consentStore,
            Instalments instalments,
            OrderJournal journal,
            AgreedWorks agreed,
            Reworks reworks,
            Promises promises,
            Materials materials,
            Artworks artworks,
            Sellers sellers,
            Phrases phrases,
            Clock clock) {
        this.store = store;
        this.amendments = amendments;
        this.dateRequests = dateRequests;
        this.agreements = agreements;
        this.consentStore = consentStore;
        this.instalments = instalments;
        this.journal = journal;
        this.agreed = agreed;
        this.reworks = reworks;
        this.promises = promises;
        this.materials = materials;
        this.artworks = artworks;
        this.sellers = sellers;
        this.phrases = phrases;
        this.clock = clock;
    }

    AmendmentOutcome write(Turn turn, Amendment amendment, Draft draft, List<PlaceOrder.ConsentGiven> consents) {
        var studio = StudioScope.studio();
        var standing = draft.standing();
        var asked = newConsents(standing.offer(), draft.open().after());
        var missing = asked.stream().filter(one -> !isGiven(one, consents)).toList();
        if (!missing.isEmpty()) {
            return new AmendmentOutcome.ConsentMissing(missing);
        }
        var reason = phrases.say(standing.language(), "change.day-moved");
        var former = promised(standing.id());
        return switch (reworks.take(turn, draft.rework(), amendment.shipBy(), reason)) {
            case HoldOutcome.NoTime(var because) -> new AmendmentOutcome.NoTime(because);
            case HoldOutcome.OnlyLater(var shipBy) -> {
                amendments.moveDay(studio, standing.id(), amendment.no(), shipBy);
                yield new AmendmentOutcome.Differs(
                        amendments.latest(standing.id()).orElseThrow());
            }
            case HoldOutcome.Held held -> {
                agreed(studio, amendment, draft, held, former, asked);
                yield new AmendmentOutcome.Done();
            }
        };
    }

    private LocalDate promised(OrderId order) {
        return Objects.requireNonNull(promises.of(List.of(order.value())).get(order.value()))
                .dates()
                .shipBy();
    }

    private static boolean isGiven(Offer.ConsentAsked asked, List<PlaceOrder.ConsentGiven> consents) {
        return consents.stream()
                .anyMatch(
                        given -> given.kind() == asked.kind() && given.version().equals(asked.version()));
    }

    private void agreed(
            StudioId studio,
            Amendment amendment,
            Draft draft,
            HoldOutcome.Held held,
            LocalDate former,
            List<Offer.ConsentAsked> asked) {
        var standing = draft.standing();
        var order = standing.id();
        var now = clock.instant();
        material(order, draft.open());
        artworks.keep(draft.open().after().stream().map(WorkLine::item).toList());
        var because = amendment.because();
        if (!amendment.sum().isZero()) {
            instalments.change(
                    order,
                    amendment.sum(),
                    Due.BEFORE_SHIPPING,
                    because == null ? phrases.say(standing.language(), "change.priced") : because);
        }
        agreements.append(studio, order, amendment, amended(amendment, draft, held), now);
        consentStore.add(studio, order, asked, standing.language(), now);
        amendments.answer(studio, order, amendment.no(), State.AGREED, null, now);
        // A maker who had asked for another day has one now: the day that both agreed to with the change.
        dateRequests.answer(studio, order, "WITHDRAWN", now);
        store.setShipBy(studio, order, held.dates().shipBy());
        journal.note(
                studio,
                order,
                "change-agreed",
                agreed(amendment.sum(), held.dates().shipBy(), former));
    }

    private static Map<String, String> agreed(Money sum, LocalDate shipBy, LocalDate former) {
        var told = new TreeMap<>(Amendments.terms(sum, shipBy));
        told.put("former", former.toString());
        return told;
    }

    /** What was cut stays cut; only what comes on top is spoken for. Before that the whole need is another one. */
    private void material(OrderId order, StillOpen open) {
        if (open.isBegun()) {
            materials.reserveMore(order.value(), open.more());
            return;
        }
        materials.release(order.value());
        materials.reserve(order.value(), MaterialNeed.of(open.after()));
        materials.makeFirm(order.value());
    }

    /** The whole order as it stands from now on. */
    private Offer amended(Amendment amendment, Draft draft, HoldOutcome.Held held) {
        var was = draft.standing().offer();
        var lines = new ArrayList<Offer.Line>();
        for (int line = 0; line < was.lines().size(); line++) {
            lines.add(line(
                    was.lines().get(line),
                    draft.open().after().get(line).item(),
                    draft.price().get(line)));
        }
        if (!amendment.extra().isZero()) {
            lines.set(0, lines.getFirst().with(new PriceLine("change-extra", EXTRA, amendment.extra())));
        }
        var road = ChronoUnit.DAYS.between(was.promise().shipBy(), was.promise().arriveBy());
        var shipBy = held.dates().shipBy();
        var parts = amendment.sum().isZero()
                ? was.instalments()
                : Stream.concat(
                                was.instalments().stream(),
                                Stream.of(new Offer.Instalment(Kind.CHANGE, amendment.sum(), Due.BEFORE_SHIPPING)))
                        .toList();
        return new Offer(
                lines,
                was.freight(),
                was.total().plus(amendment.sum()),
                parts,
                new Offer.Promise(
                        shipBy,
                        shipBy.plusDays(road),
                        held.dates().safetyDays(),
                        held.dates().confidence(),
                        held.line(),
                        held.because()),
                was.rush(),
                Terms.consents(lines),
                was.assumed(),
                was.validUntil(),
                was.coupon(),
                was.member());
    }

    private Offer.Line line(Offer.Line was, MakeableItem item, List<PriceLine> difference) {
        var price = new ArrayList<>(was.price());
        for (var line : difference) {
            var undone = new PriceLine(line.code(), line.label(), line.amount().negated());
            if (!price.remove(undone)) {
                price.add(line);
            }
        }
        return new Offer.Line(
                was.designId(),
                was.design(),
                was.name(),
                was.revision(),
                item.configuration(),
                was.quantity(),
                price,
                Pricing.total(price),
                Terms.returns(item, sellers.terms().exempt()),
                was.repair());
    }

    /** What a buyer has not agreed to yet: a piece that was picked from stocked choices may become one of their own making. */
    List<Offer.ConsentAsked> consents(Offer was, List<Configuration> wish) {
        var before = agreed.lines(was);
        var after = new ArrayList<WorkLine>();
        for (int line = 0; line < before.size(); line++) {
            var work = before.get(line);
            var item = work.item();
            after.add(new WorkLine(
                    new MakeableItem(item.design(), item.slug(), item.revision(), item.blueprint(), wish.get(line)),
                    work.quantity()));
        }
        return newConsents(was, after);
    }

    private List<Offer.ConsentAsked> newConsents(Offer was, List<WorkLine> after) {
        var lines = new ArrayList<Offer.Line>();
        for (int line = 0; line < after.size(); line++) {
            lines.add(line(was.lines().get(line), after.get(line).item(), List.of()));
        }
        return Terms.consents(lines).stream()
                .filter(asked -> asked.kind() != ConsentKind.PRIVACY)
                .filter(asked -> was.consents().stream()
                        .noneMatch(had -> had.kind() == asked.kind() && had.line() == asked.line()))
                .toList();
    }
}
