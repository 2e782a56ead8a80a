package org.dingzuo.aftercare.cases;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dingzuo.catalog.Designs;
import org.dingzuo.customer.Buyer;
import org.dingzuo.customer.Buyers;
import org.dingzuo.foundation.media.MediaKey;
import org.dingzuo.foundation.media.MediaLinks;
import org.dingzuo.foundation.words.Phrases;
import org.dingzuo.fulfilment.Parcel;
import org.dingzuo.fulfilment.Parcels;
import org.dingzuo.kernel.Language;
import org.dingzuo.kernel.Words;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.OrderTokens;
import org.dingzuo.ordering.OrderView;
import org.dingzuo.ordering.Orders;
import org.dingzuo.studio.Studios;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts cases into the words of whoever reads them. A handful of queries for any number. */
@Component
class CaseWords {
    private final Remedies remedies;
    private final Orders orders;
    private final OrderTokens tokens;
    private final Parcels parcels;
    private final Buyers buyers;
    private final Designs designs;
    private final Studios studios;
    private final MediaLinks links;
    private final Phrases phrases;
    private final Clock clock;

    CaseWords(
            Remedies remedies,
            Orders orders,
            OrderTokens tokens,
            Parcels parcels,
            Buyers buyers,
            Designs designs,
            Studios studios,
            MediaLinks links,
            Phrases phrases,
            Clock clock) {
        this.remedies = remedies;
        this.orders = orders;
        this.tokens = tokens;
        this.parcels = parcels;
        this.buyers = buyers;
        this.designs = designs;
        this.studios = studios;
        this.links = links;
        this.phrases = phrases;
        this.clock = clock;
    }

    private record Around(
            Map<UUID, OrderView> orders,
            Map<UUID, Parcel> parcels,
            Map<UUID, Buyer> buyers,
            Map<String, Words> repairs,
            ZoneId zone,
            Language language) {}

    List<CaseBody> forMaker(List<CaseFile> cases, Language language) {
        var around = around(cases, language);
        return cases.stream().map(each -> body(each, around, false)).toList();
    }

    List<CaseBody> forBuyer(List<CaseFile> cases, Language language) {
        var around = around(cases, language);
        return cases.stream().map(each -> body(each, around, true)).toList();
    }

    /** What the order left in, for naming the one that came broken. */
    List<CaseBody.ParcelBody> parcels(OrderId order) {
        return parcels.of(List.of(order)).stream()
                .filter(parcel -> !parcel.pickedUp())
                .map(CaseWords::parcel)
                .toList();
    }

    private Around around(List<CaseFile> cases, Language language) {
        var ids = new HashSet<UUID>();
        for (var each : cases) {
            ids.add(each.order().value());
            Optional.ofNullable(each.remedyOrder()).ifPresent(order -> ids.add(order.value()));
        }
        var sent = cases.stream()
                .filter(each -> each.parcel() != null)
                .map(CaseFile::order)
                .distinct()
                .toList();
        return new Around(
                orders.find(ids).stream()
                        .collect(Collectors.toMap(order -> order.id().value(), Function.identity())),
                sent.isEmpty()
                        ? Map.of()
                        : parcels.of(sent).stream()
                                .collect(Collectors.toMap(
                                        parcel -> parcel.id().value(), Function.identity(), (one, same) -> one)),
                buyers.recipients(ids),
                repairs(cases),
                studios.profile().zone(),
                language);
    }

    private Map<String, Words> repairs(Collection<CaseFile> cases) {
        return cases.stream().noneMatch(each -> each.offer() instanceof Remedy.Repair)
                ? Map.of()
                : designs.onSale().stream()
                        .collect(Collectors.toMap(
                                design -> design.slug(),
                                design -> design.blueprint().name()));
    }

    private CaseBody body(CaseFile known, Around around, boolean forBuyer) {
        var order = Objects.requireNonNull(around.orders().get(known.order().value()));
        var line = order.offer().lines().get(known.line());
        var buyer = forBuyer ? null : around.buyers().get(known.order().value());
        var parcel = known.parcel() == null
                ? null
                : around.parcels().get(known.parcel().value());
        return new CaseBody(
                known.id().value(),
                known.order().value(),
                order.number(),
                buyer == null ? null : buyer.name(),
                known.line(),
                line.name().in(around.language()),
                line.quantity(),
                order.paid(),
                known.cause(),
                parcel == null ? null : parcel(parcel),
                known.wanted(),
                known.state(),
                known.openedAt().atZone(around.zone()).toOffsetDateTime(),
                known.answerBy().atZone(around.zone()).toOffsetDateTime(),
                known.isOverdue(clock.instant()),
                known.photos().stream()
                        .flatMap(photo -> MediaKey.parse(photo).stream())
                        .map(links::to)
                        .toList(),
                offer(known.offer(), around),
                remedies.quote(known)
                        .map(quote -> quoted(quote, around.language()))
                        .orElse(null),
                remedyOrder(known, around),
                known.history().stream()
                        .map(entry -> new CaseBody.EntryBody(
                                entry.at().atZone(around.zone()).toOffsetDateTime(),
                                entry.by(),
                                entry.act(),
                                entry.remedy(),
                                entry.amount(),
                                entry.words()))
                        .toList(),
                known.version(),
                forBuyer ? buyerCan(known) : makerCan(known));
    }

    private static CaseBody.@Nullable RemedyBody offer(@Nullable Remedy remedy, Around around) {
        return switch (remedy) {
            case null -> null;
            case Remedy.Repair(var design, var configuration, var free) ->
                new CaseBody.RemedyBody(
                        remedy.kind(),
                        null,
                        design,
                        around.repairs()
                                .getOrDefault(design, Words.of(design, design))
                                .in(around.language()),
                        null,
                        free,
                        false);
            case Remedy.Redo(var pieces) ->
                new CaseBody.RemedyBody(remedy.kind(), null, null, null, pieces, true, false);
            case Remedy.PriceCut(var amount) ->
                new CaseBody.RemedyBody(remedy.kind(), amount, null, null, null, false, false);
            case Remedy.Refund(var amount, var whenBack) ->
                new CaseBody.RemedyBody(remedy.kind(), amount, null, null, null, false, whenBack);
        };
    }

    private CaseBody.QuoteBody quoted(org.dingzuo.aftercare.repair.RemedyOrders.Quote quote, Language language) {
        return new CaseBody.QuoteBody(
                quote.total(),
                quote.dueNow(),
                quote.shipBy(),
                quote.consents().stream()
                        .map(consent -> new CaseBody.ConsentBody(
                                consent.kind().name(),
                                consent.version(),
                                phrases.say(language, "consent." + consent.kind())))
                        .toList());
    }

    private CaseBody.@Nullable RemedyOrderBody remedyOrder(CaseFile known, Around around) {
        var remedy = known.remedyOrder();
        var order = remedy == null ? null : around.orders().get(remedy.value());
        return order == null
                ? null
                : new CaseBody.RemedyOrderBody(
                        order.id().value(), order.number(), order.state().name(), "/o/" + tokens.of(order.id()));
    }

    private static CaseBody.ParcelBody parcel(Parcel parcel) {
        return new CaseBody.ParcelBody(parcel.id().value(), parcel.carrier(), parcel.number());
    }

    private static List<String> buyerCan(CaseFile known) {
        var can = new ArrayList<String>();
        if (known.state() == CaseState.OFFERED) {
            can.add("AGREE");
            can.add("DECLINE");
        }
        if (known.state().mayBecome(CaseState.WITHDRAWN)) {
            can.add("WITHDRAW");
        }
        if (CasePhotos.hasRoom(known)) {
            can.add("ADD_PHOTO");
        }
        return can;
    }

    private static List<String> makerCan(CaseFile known) {
        return switch (known.state()) {
            case OPEN -> List.of("OFFER", "REFUSE");
            case AGREED -> known.remedyOrder() == null ? List.of("CAME_BACK") : List.of();
            case OFFERED -> known.offer() instanceof Remedy.Repair ? List.of("AGREED") : List.of();
            case DONE, WITHDRAWN, REFUSED -> List.of();
        };
    }
}
