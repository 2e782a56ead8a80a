package org.dingzuo.ordering.web;


import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.dingzuo.catalog.Designs;
import org.dingzuo.foundation.media.MediaKey;
import org.dingzuo.foundation.media.MediaLinks;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.words.Phrases;
import org.dingzuo.foundation.words.Spoken;
import org.dingzuo.kernel.Language;
import org.dingzuo.kernel.Money;
import org.dingzuo.ordering.Cost;
import org.dingzuo.ordering.Offer;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.OrderState;
import org.dingzuo.ordering.OrderView;
import org.dingzuo.ordering.Orders;
import org.dingzuo.ordering.Owing;
import org.dingzuo.ordering.agreement.Consented;
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
    private final Designs designs;
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
    private final AgainWords againWords;

    Tracking(
            Orders orders,
            Studios studios,
            Designs designs,
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
            AgainWords againWords) {
        this.orders = orders;
        this.studios = studios;
        this.designs = designs;
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
        this.againWords = againWords;
    }

    /** @param language chooses the language, given the one that the order was placed in */
    TrackBody of(UUID id, UnaryOperator<Language> language) {
        var order = orders.find(new OrderId(id)).orElseThrow(() -> Problem.notFound("This link opens no order"));
        return say(order, margins.of(order.id()), language.apply(order.language()), studios.profile());
    }

    TrackBody say(OrderView order, Margin margin, Language language, Profile profile) {
        var zone = profile.zone();
        var due = dues.of(order, language);
        var progress = new Progress(order);
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
                lines(order, margin.consents(), profile, language),
                progress.ink(
                        words.promise(order.promise(), language, LocalDate.ofInstant(order.placedAt(), zone)),
                        phrases.say(language, "step.agreed")),
                cash(order, language),
                due,
                progress.photos(links, language, zone),
                progress.parcel(zone),
                order.newShipBy(),
                asked(order),
                moved(order, language, zone),
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
                happenings(order, progress, language, zone));
    }

    private List<TrackBody.Line> lines(OrderView order, List<Consented> consents, Profile profile, Language language) {
        var again = againWords.of(order, profile.slug(), language);
        var lines = new ArrayList<TrackBody.Line>();
        for (var line : order.offer().lines()) {
            var at = lines.size();
            lines.add(line(line, language, agreed(consents, at, line.returns(), profile.zone()), again.get(at)));
        }
        return lines;
    }

    private TrackBody.Line line(
            Offer.Line line, Language language, TrackBody.@Nullable Agreed agreed, AgainWords.Again again) {
        var chosen = designs.revision(line.designId(), line.revision()).spoken(line.configuration(), language).stream()
                .map(spoken -> new TrackBody.Chosen(spoken.group(), spoken.choice()))
                .toList();
        return new TrackBody.Line(
                line.design(),
                line.name().in(language),
                line.quantity(),
                chosen,
                words.price(line.price(), language),
                line.returns().name(),
                agreed,
                again.url(),
                again.gone());
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

    /** The days on the road stay as they were agreed, so an arrival moves by as much as the parcel's leaving. */
    private List<TrackBody.Moved> moved(OrderView order, Language language, ZoneId zone) {
        var road = ChronoUnit.DAYS.between(
                order.promise().shipBy(), order.promise().arriveBy());
        return order.happenings().stream()
                .filter(Tracking::isAnotherDay)
                .map(happening -> new TrackBody.Moved(
                        LocalDate.parse(happening.parameters().getOrDefault("former", ""))
                                .plusDays(road),
                        LocalDate.parse(happening.parameters().getOrDefault("day", ""))
                                .plusDays(road),
                        LocalDate.ofInstant(happening.at(), zone),
                        new TrackBody.Why("agreed", because(happening, language))))
                .toList();
    }

    private static boolean isAnotherDay(OrderView.Happening happening) {
        var told = happening.parameters();
        return happening.kind().equals("new-date-agreed")
                || happening.kind().equals("waited")
                || happening.kind().equals("change-agreed") && !Objects.equals(told.get("day"), told.get("former"));
    }

    private String because(OrderView.Happening happening, Language language) {
        return switch (happening.kind()) {
            case "change-agreed" -> phrases.say(language, "change.day-moved");
            case "waited" -> phrases.say(language, "waited.day-moved", happening.parameters());
            default -> happening.parameters().getOrDefault("because", "");
        };
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

    /** About this line, or null: nothing was asked, or it is older than the words are kept. */
    private static TrackBody.@Nullable Agreed agreed(
            List<Consented> consents, int line, Offer.Returns returns, ZoneId zone) {
        return consents.stream()
                .filter(consent -> consent.line() == line && consent.isOf(returns) && consent.words() != null)
                .findFirst()
                .map(consent -> new TrackBody.Agreed(
                        String.valueOf(consent.words()),
                        consent.version(),
                        consent.givenAt().atZone(zone).toOffsetDateTime()))
                .orElse(null);
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

    private List<TrackBody.Happening> happenings(OrderView order, Progress progress, Language language, ZoneId zone) {
        return order.happenings().stream()
                .map(happening -> new TrackBody.Happening(
                        happening.at().atZone(zone).toOffsetDateTime(),
                        happening.kind(),
                        said(happening, progress, language)))
                .toList();
    }

    private String said(OrderView.Happening happening, Progress progress, Language language) {
        var parameters = new HashMap<>(happening.parameters());
        parameters.put("label", progress.label(happening, language));
        parameters.computeIfPresent("day", (key, day) -> Spoken.day(LocalDate.parse(day), language));
        parameters.computeIfPresent("former", (key, day) -> Spoken.day(LocalDate.parse(day), language));
        parameters.computeIfPresent("amount", (key, fen) -> Spoken.money(Money.of(Long.parseLong(fen))));
        parameters.computeIfPresent("instalment", (key, kind) -> phrases.say(language, "instalment." + kind));
        parameters.computeIfPresent("awaited", (key, kind) -> phrases.say(language, "awaited." + kind));
        parameters.computeIfPresent("kept", (key, fen) -> Spoken.money(Money.of(Long.parseLong(fen))));
        return phrases.say(language, "happening." + happening.kind(), parameters);
    }
}
