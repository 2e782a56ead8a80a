package org.dingzuo.ordering.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.dingzuo.foundation.media.MediaKey;
import org.dingzuo.foundation.media.MediaLinks;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.words.Phrases;
import org.dingzuo.kernel.Language;
import org.dingzuo.ordering.Cost;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.OrderState;
import org.dingzuo.ordering.OrderView;
import org.dingzuo.ordering.Orders;
import org.dingzuo.ordering.Owing;
import org.dingzuo.ordering.ending.OrderChanges;
import org.dingzuo.ordering.ending.Returning;
import org.dingzuo.ordering.orderbook.Margin;
import org.dingzuo.ordering.orderbook.Margins;
import org.dingzuo.studio.Profile;
import org.dingzuo.studio.Studios;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts an order into its buyer's words. Runs in the scope of the order's studio. */
@Component
class Tracking {
    private final Orders orders;
    private final Studios studios;
    private final TrackedLines lines;
    private final OfferWords words;
    private final Phrases phrases;
    private final Dues dues;
    private final OrderChanges changes;
    private final Returning returning;
    private final SettlementWords settlements;
    private final MediaLinks links;
    private final SeatWords seats;
    private final Margins margins;
    private final ChangeWords changeWords;
    private final HappeningWords told;

    Tracking(
            Orders orders,
            Studios studios,
            TrackedLines lines,
            OfferWords words,
            Phrases phrases,
            Dues dues,
            OrderChanges changes,
            Returning returning,
            SettlementWords settlements,
            MediaLinks links,
            SeatWords seats,
            Margins margins,
            ChangeWords changeWords,
            HappeningWords told) {
        this.orders = orders;
        this.studios = studios;
        this.lines = lines;
        this.words = words;
        this.phrases = phrases;
        this.dues = dues;
        this.changes = changes;
        this.returning = returning;
        this.settlements = settlements;
        this.links = links;
        this.seats = seats;
        this.margins = margins;
        this.changeWords = changeWords;
        this.told = told;
    }

    /** @param language chooses the language, given the one that the order was placed in */
    TrackBody of(UUID id, UnaryOperator<Language> language) {
        var order = orders.find(new OrderId(id)).orElseThrow(() -> Problem.notFound("This link opens no order"));
        return say(order, margins.of(order.id()), language.apply(order.language()), studios.profile());
    }

    TrackBody say(OrderView order, Margin margin, Language language, Profile profile) {
        var zone = profile.zone();
        var due = dues.of(order, language);
        var progress = new Progress(order, zone);
        var returnUntil = returning.until(order).orElse(null);
        var seat = seats.of(order, language, zone);
        var chain = margin.agreements();
        return new TrackBody(
                order.id().value(),
                order.number(),
                new TrackBody.Shop(profile.slug(), profile.name().in(language)),
                order.state().name(),
                order.placedAt().atZone(zone).toOffsetDateTime(),
                order.state() == OrderState.HELD || order.state() == OrderState.AWAITING_CONFIRMATION
                        ? order.holdExpiresAt().atZone(zone).toOffsetDateTime()
                        : null,
                order.offer().isOnTheHouse(),
                lines.of(order, margin.consents(), profile, language),
                progress.ink(
                        words.promise(order.promise(), language, LocalDate.ofInstant(order.placedAt(), zone)),
                        phrases.say(language, "step.agreed"),
                        language),
                cash(order, language),
                due,
                progress.photos(links, language),
                progress.parcel(),
                progress.arrivedOn(),
                order.newShipBy(),
                asked(order),
                told.moved(order, language, zone),
                changeWords.change(order, chain, language, zone),
                changeWords.agreed(chain, language, zone),
                ending(order, margin.costs(), language, zone),
                approval(order, zone),
                awaited(order, language, zone),
                order.settlement() == null ? null : settlements.settled(order.settlement(), language, zone),
                settlements.payouts(order, language),
                late(order),
                returnUntil,
                sentBack(order, zone),
                seat,
                order.refunds().stream()
                        .map(refund -> new TrackBody.Back(
                                refund.amount(), refund.state().name()))
                        .toList(),
                BuyerActs.of(order, due, changes.daysLate(order), returnUntil != null, seat),
                told.all(order, progress, language, zone));
    }

    private TrackBody.Cash cash(OrderView order, Language language) {
        var instalments = order.owing().parts().stream()
                .filter(part -> part.asked().isPositive())
                .map(part -> instalment(part, language))
                .toList();
        return new TrackBody.Cash(order.total(), order.paid(), order.offer().freight(), instalments);
    }

    private TrackBody.Instalment instalment(Owing.Part part, Language language) {
        var agreed = part.agreed();
        return new TrackBody.Instalment(
                agreed.kind().name(),
                part.asked(),
                agreed.due().name(),
                part.paid(),
                agreed.step(),
                agreed.stepName() == null ? null : agreed.stepName().in(language),
                agreed.isDue() && part.open().isPositive(),
                agreed.because(),
                words.meaning(agreed.kind(), language));
    }

    private TrackBody.@Nullable PhotoAsked approval(OrderView order, ZoneId zone) {
        var asked = order.approval();
        return asked == null
                ? null
                : new TrackBody.PhotoAsked(
                        MediaKey.parse(asked.photo()).map(links::to).orElse(null),
                        asked.question(),
                        asked.askedAt().atZone(zone).toOffsetDateTime(),
                        asked.approved(),
                        asked.words());
    }

    private TrackBody.@Nullable Awaited awaited(OrderView order, Language language, ZoneId zone) {
        var wait = order.customerWait();
        if (wait == null) {
            return null;
        }
        var ended = wait.ended();
        return new TrackBody.Awaited(
                wait.awaited().name(),
                phrases.say(language, "awaited." + wait.awaited()),
                wait.words(),
                wait.askedAt().atZone(zone).toOffsetDateTime(),
                wait.answer(),
                ended == null ? null : ended.days());
    }

    private static TrackBody.@Nullable Asked asked(OrderView order) {
        var asked = order.dateRequest();
        return asked == null ? null : new TrackBody.Asked(asked.shipBy(), asked.former(), asked.reason());
    }

    private static TrackBody.@Nullable SentBack sentBack(OrderView order, ZoneId zone) {
        var back = order.goodsReturn();
        if (back == null) {
            return null;
        }
        var refunded = back.refunded();
        return new TrackBody.SentBack(
                back.lines(),
                back.words(),
                back.askedAt().atZone(zone).toOffsetDateTime(),
                refunded == null ? Returning.price(order, back) : refunded,
                refunded != null);
    }

    private TrackBody.@Nullable Late late(OrderView order) {
        var days = changes.daysLate(order);
        return days <= 0 ? null : new TrackBody.Late(days, changes.isOnPurpose(days), changes.lateInterest(order));
    }

    private TrackBody.@Nullable Ending ending(OrderView order, List<Cost> costs, Language language, ZoneId zone) {
        var asked = order.cancellation();
        if (asked == null) {
            return null;
        }
        var kept = asked.kept();
        return new TrackBody.Ending(
                asked.askedAt().atZone(zone).toOffsetDateTime(),
                kept == null ? null : new TrackBody.KeptBody(kept.material(), kept.work(), kept.sum(), kept.because()),
                settlements.costs(costs, language));
    }
}
