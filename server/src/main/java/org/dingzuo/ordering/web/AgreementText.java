package org.dingzuo.ordering.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.dingzuo.catalog.Designs;
import org.dingzuo.foundation.words.Phrases;
import org.dingzuo.foundation.words.Spoken;
import org.dingzuo.kernel.Language;
import org.dingzuo.kernel.Money;
import org.dingzuo.ordering.Offer;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.Orders;
import org.dingzuo.ordering.agreement.Agreement;
import org.dingzuo.ordering.agreement.Agreements;
import org.dingzuo.ordering.agreement.Consented;
import org.dingzuo.ordering.ending.Returning;
import org.dingzuo.studio.Studios;
import org.springframework.stereotype.Component;

/** Everything that was agreed about an order as one text to keep: in words, and below each its exact document with the fingerprint. */
@Component
class AgreementText {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Orders orders;
    private final Agreements agreements;
    private final Returning returning;
    private final Designs designs;
    private final Studios studios;
    private final OfferWords words;
    private final Phrases phrases;

    AgreementText(
            Orders orders,
            Agreements agreements,
            Returning returning,
            Designs designs,
            Studios studios,
            OfferWords words,
            Phrases phrases) {
        this.orders = orders;
        this.agreements = agreements;
        this.returning = returning;
        this.designs = designs;
        this.studios = studios;
        this.words = words;
        this.phrases = phrases;
    }

    String of(OrderId id, Language language) {
        var order = orders.find(id).orElseThrow();
        var profile = studios.profile();
        var page = new Page(language, profile.zone());
        page.line("head", Map.of("studio", profile.name().in(language), "number", order.number()));
        page.plain(profile.sellerStatement().in(language));
        for (var agreement : agreements.of(id)) {
            page.plain("");
            page.line(
                    agreement.no() == 0 ? "accepted" : "changed",
                    Map.of("no", String.valueOf(agreement.no()), "at", page.at(agreement.agreedAt())));
            terms(page, agreement.offer());
            document(page, agreement);
        }
        consents(page, returning.consents(id));
        return page.text();
    }

    private void terms(Page page, Offer offer) {
        var today = LocalDate.EPOCH;
        var body = words.say(offer, page.language, page.zone, today);
        for (int at = 0; at < offer.lines().size(); at++) {
            var line = offer.lines().get(at);
            var chosen = designs.revision(line.designId(), line.revision()).spoken(line.configuration(), page.language);
            page.plain("- " + line.name().in(page.language) + " × " + line.quantity());
            chosen.forEach(one -> page.plain("    " + one.group() + ": " + one.choice()));
            body.lines()
                    .get(at)
                    .price()
                    .forEach(price -> page.plain("    " + price.label() + "  " + Spoken.money(price.amount())));
            page.plain("    " + phrases.say(page.language, "agreement.returns." + line.returns()));
        }
        page.sum("freight", offer.freight());
        page.sum("total", offer.total());
        for (var part : body.instalments()) {
            var due = phrases.say(
                    page.language,
                    "agreement.due." + part.due(),
                    Map.of("step", part.stepLabel() == null ? "" : part.stepLabel()));
            page.plain("    " + phrases.say(page.language, "instalment." + part.kind()) + "  "
                    + Spoken.money(part.amount()) + "  " + due);
            if (part.meaning() != null) {
                page.plain("      " + part.meaning());
            }
        }
        page.line(
                "promise",
                Map.of(
                        "shipBy", offer.promise().shipBy().toString(),
                        "arriveBy", offer.promise().arriveBy().toString()));
    }

    private static void document(Page page, Agreement agreement) {
        page.line("fingerprint", Map.of("fingerprint", agreement.fingerprint()));
        var follows = agreement.follows();
        if (follows != null) {
            page.line("follows", Map.of("fingerprint", follows));
        }
        page.line("document", Map.of());
        page.plain(agreement.document());
    }

    private static void consents(Page page, List<Consented> consents) {
        if (consents.isEmpty()) {
            return;
        }
        page.plain("");
        page.line("consents", Map.of());
        for (var consent : consents) {
            var said = consent.words();
            if (said != null) {
                page.plain("- " + said + " (" + consent.version() + ", " + page.at(consent.givenAt()) + ")");
            }
        }
    }

    /** A text that grows line by line, in one language. */
    private final class Page {
        private final Language language;
        private final ZoneId zone;
        private final StringBuilder text = new StringBuilder();

        private Page(Language language, ZoneId zone) {
            this.language = language;
            this.zone = zone;
        }

        private void line(String key, Map<String, String> parameters) {
            plain(phrases.say(language, "agreement." + key, parameters));
        }

        private void sum(String key, Money amount) {
            plain(phrases.say(language, "agreement." + key, Map.of("amount", Spoken.money(amount))));
        }

        private void plain(String line) {
            text.append(line).append('\n');
        }

        private String at(java.time.Instant moment) {
            return MOMENT.format(moment.atZone(zone));
        }

        private String text() {
            return text.toString();
        }
    }
}
