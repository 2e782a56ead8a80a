package org.dingzuo.ordering.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.dingzuo.catalog.Designs;
import org.dingzuo.customer.Buyers;
import org.dingzuo.customer.Phones;
import org.dingzuo.foundation.words.Phrases;
import org.dingzuo.kernel.Language;
import org.dingzuo.ordering.OrderView;
import org.dingzuo.ordering.Orders;
import org.dingzuo.ordering.buyers.BuyerBook;
import org.dingzuo.ordering.buyers.BuyerLine;
import org.springframework.stereotype.Component;

/** Puts the book of buyers into words. */
@Component
class BuyerBookWords {
    private static final int MOST_ORDERS = 50;

    private final BuyerBook book;
    private final Buyers buyers;
    private final Orders orders;
    private final Designs designs;
    private final Phrases phrases;

    BuyerBookWords(BuyerBook book, Buyers buyers, Orders orders, Designs designs, Phrases phrases) {
        this.book = book;
        this.buyers = buyers;
        this.orders = orders;
        this.designs = designs;
        this.phrases = phrases;
    }

    BuyerBookBody.LineBody line(BuyerLine line, Language language, ZoneId zone) {
        var last = line.last();
        return new BuyerBookBody.LineBody(
                line.head().id().value(),
                line.head().latest().name(),
                Phones.masked(line.head().latest().phone()),
                line.kept(),
                line.paid(),
                last == null ? null : at(last, zone),
                line.designs().values().stream()
                        .map(name -> name.in(language))
                        .distinct()
                        .toList());
    }

    BuyerBookBody.CardBody card(BuyerLine line, List<BuyerLine> alike, Language language, ZoneId zone) {
        var shown = line.orders().subList(0, Math.min(MOST_ORDERS, line.orders().size()));
        return new BuyerBookBody.CardBody(
                OrderBody.Person.of(line.head().id().value(), line.head().latest()),
                at(line.head().since(), zone),
                line.paid(),
                line.family().stream()
                        .skip(1)
                        .map(each -> new BuyerBookBody.OtherBody(
                                each.id().value(),
                                each.latest().name(),
                                each.latest().phone()))
                        .toList(),
                alike.stream().map(other -> line(other, language, zone)).toList(),
                orders.find(shown).reversed().stream()
                        .map(order -> bought(order, language, zone))
                        .toList(),
                buyers.remarks(line.ids()).stream()
                        .map(remark -> new BuyerBookBody.RemarkBody(
                                remark.id(), remark.kind().name(), remark.words(), at(remark.at(), zone)))
                        .toList(),
                book.consents(List.of(line)).getFirst().entrySet().stream()
                        .map(each -> new BuyerBookBody.ConsentBody(
                                each.getKey().name(),
                                phrases.say(language, "consent-kind." + each.getKey()),
                                at(each.getValue(), zone)))
                        .toList());
    }

    private BuyerBookBody.BoughtBody bought(OrderView order, Language language, ZoneId zone) {
        return new BuyerBookBody.BoughtBody(
                order.id().value(),
                order.number(),
                order.state().name(),
                at(order.placedAt(), zone),
                order.total(),
                order.offer().lines().stream()
                        .map(line -> new BuyerBookBody.PieceBody(
                                line.name().in(language),
                                line.quantity(),
                                designs
                                        .revision(line.designId(), line.revision())
                                        .spoken(line.configuration(), language)
                                        .stream()
                                        .map(spoken -> new TrackBody.Chosen(spoken.group(), spoken.choice()))
                                        .toList()))
                        .toList());
    }

    private static OffsetDateTime at(Instant moment, ZoneId zone) {
        return moment.atZone(zone).toOffsetDateTime();
    }
}
