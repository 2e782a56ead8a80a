package org.dingzuo.ordering.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.dingzuo.catalog.Designs;
import org.dingzuo.foundation.media.MediaLinks;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.words.Phrases;
import org.dingzuo.foundation.words.Spoken;
import org.dingzuo.kernel.Language;
import org.dingzuo.kernel.Money;
import org.dingzuo.ordering.Offer;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.OrderState;
import org.dingzuo.ordering.OrderView;
import org.dingzuo.ordering.Orders;
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
    private final MediaLinks links;

    Tracking(
            Orders orders,
            Studios studios,
            Designs designs,
            OfferWords words,
            Phrases phrases,
            Dues dues,
            MediaLinks links) {
        this.orders = orders;
        this.studios = studios;
        this.designs = designs;
        this.words = words;
        this.phrases = phrases;
        this.dues = dues;
        this.links = links;
    }

    /** @param language chooses the language, given the one that the order was placed in */
    TrackBody of(UUID id, UnaryOperator<Language> language) {
        var order = orders.find(new OrderId(id)).orElseThrow(() -> Problem.notFound("This link opens no order"));
        return say(order, language.apply(order.language()), studios.profile());
    }

    TrackBody say(OrderView order, Language language, Profile profile) {
        var zone = profile.zone();
        var due = dues.of(order, language);
        var progress = new Progress(order);
        return new TrackBody(
                order.id().value(),
                order.number(),
                new TrackBody.Shop(profile.slug(), profile.name().in(language)),
                order.state().name(),
                order.placedAt().atZone(zone).toOffsetDateTime(),
                order.state() == OrderState.HELD || order.state() == OrderState.AWAITING_CONFIRMATION
                        ? order.holdExpiresAt().atZone(zone).toOffsetDateTime()
                        : null,
                order.offer().lines().stream().map(line -> line(line, language)).toList(),
                progress.ink(words.promise(order.promise(), language, LocalDate.ofInstant(order.placedAt(), zone))),
                cash(order),
                due,
                progress.photos(links, language, zone),
                progress.parcel(zone),
                order.newShipBy(),
                asked(order),
                moved(order, zone),
                ending(order, zone),
                order.refunds().stream()
                        .map(refund -> new TrackBody.Back(
                                refund.amount(), refund.state().name()))
                        .toList(),
                BuyerActs.of(order, due),
                happenings(order, progress, language, zone));
    }

    private TrackBody.Line line(Offer.Line line, Language language) {
        var blueprint = designs.revision(line.designId(), line.revision());
        var chosen = blueprint.optionGroups().stream()
                .filter(group -> line.configuration().fills(group.key()))
                .map(group -> new TrackBody.Chosen(
                        group.name().in(language),
                        switch (group.kind()) {
                            case CHOICE, CHOICES ->
                                line.configuration().picked(group).stream()
                                        .map(key -> group.choice(key)
                                                .orElseThrow()
                                                .name()
                                                .in(language))
                                        .collect(Collectors.joining(language == Language.ZH_CN ? "、" : ", "));
                            case NUMBER, TEXT, UPLOAD ->
                                String.valueOf(line.configuration().value(group.key()));
                        }))
                .toList();
        return new TrackBody.Line(
                line.design(),
                line.name().in(language),
                line.quantity(),
                chosen,
                words.price(line.price(), language),
                line.returns().name());
    }

    /** What was paid fills the instalments in their order. */
    private static TrackBody.Cash cash(OrderView order) {
        var instalments = new ArrayList<TrackBody.Instalment>();
        var left = order.paid();
        for (var part : order.offer().instalments()) {
            var paid = left.compareTo(part.amount()) < 0 ? left : part.amount();
            left = left.minus(paid);
            instalments.add(new TrackBody.Instalment(
                    part.kind().name(), part.amount(), part.due().name(), paid));
        }
        return new TrackBody.Cash(
                order.offer().total(), order.paid(), order.offer().freight(), instalments);
    }

    private static TrackBody.@Nullable Asked asked(OrderView order) {
        var asked = order.dateRequest();
        return asked == null ? null : new TrackBody.Asked(asked.shipBy(), asked.former(), asked.reason());
    }

    /** The days on the road stay as they were agreed, so an arrival moves by as much as the parcel's leaving. */
    private static List<TrackBody.Moved> moved(OrderView order, ZoneId zone) {
        var road = ChronoUnit.DAYS.between(
                order.promise().shipBy(), order.promise().arriveBy());
        return order.happenings().stream()
                .filter(happening -> happening.kind().equals("new-date-agreed"))
                .map(happening -> new TrackBody.Moved(
                        LocalDate.parse(happening.parameters().getOrDefault("former", ""))
                                .plusDays(road),
                        LocalDate.parse(happening.parameters().getOrDefault("day", ""))
                                .plusDays(road),
                        LocalDate.ofInstant(happening.at(), zone),
                        new TrackBody.Why("agreed", happening.parameters().getOrDefault("because", ""))))
                .toList();
    }

    private static TrackBody.@Nullable Ending ending(OrderView order, ZoneId zone) {
        var asked = order.cancellation();
        if (asked == null) {
            return null;
        }
        var kept = asked.kept();
        return new TrackBody.Ending(
                asked.askedAt().atZone(zone).toOffsetDateTime(),
                kept == null ? null : new TrackBody.KeptBody(kept.material(), kept.work(), kept.sum(), kept.because()));
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
        parameters.computeIfPresent("kept", (key, fen) -> Spoken.money(Money.of(Long.parseLong(fen))));
        return phrases.say(language, "happening." + happening.kind(), parameters);
    }
}
