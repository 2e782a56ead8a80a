package org.dingzuo.engagement;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dingzuo.catalog.Designs;
import org.dingzuo.catalog.OptionGroup;
import org.dingzuo.catalog.PublishedDesign;
import org.dingzuo.foundation.words.Phrases;
import org.dingzuo.foundation.words.Spoken;
import org.dingzuo.kernel.Language;
import org.dingzuo.ordering.Offer;
import org.dingzuo.ordering.offering.OfferOutcome;
import org.dingzuo.ordering.offering.Offers;
import org.dingzuo.ordering.offering.Wish;
import org.dingzuo.studio.Studios;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes the answer that the maker sends: price, date and link of what was asked for. What was left open takes its simplest choice. */
@Service
@Transactional(readOnly = true)
public class Replies {
    private final Offers offers;
    private final Designs designs;
    private final Studios studios;
    private final Phrases phrases;

    Replies(Offers offers, Designs designs, Studios studios, Phrases phrases) {
        this.offers = offers;
        this.designs = designs;
        this.studios = studios;
        this.phrases = phrases;
    }

    /** @param house address of this server without a slash at its end, such as {@code https://example.org} */
    public ReplyOutcome to(Inquiry inquiry, String house, Language language) {
        var slug = inquiry.design();
        var design = slug == null ? null : designs.onSale(slug).orElse(null);
        if (design == null) {
            return new ReplyOutcome.DesignUnknown();
        }
        var wanted = new LinkedHashMap<>(designs.simplest(design));
        wanted.putAll(inquiry.configuration());
        var source = inquiry.film() == null ? null : new Wish.Source(inquiry.film(), null, null);
        var wish = new Wish(List.of(new Wish.Line(design.slug(), wanted, 1)), false, null, source);
        return switch (offers.quote(wish)) {
            case OfferOutcome.Offered(var offer) ->
                new ReplyOutcome.Ready(reply(inquiry, design, offer, house, language));
            case OfferOutcome.Malformed refusal -> new ReplyOutcome.Refused(refusal);
            case OfferOutcome.NotMakeable refusal -> new ReplyOutcome.Refused(refusal);
            case OfferOutcome.NoTime refusal -> new ReplyOutcome.Refused(refusal);
        };
    }

    private Reply reply(Inquiry inquiry, PublishedDesign design, Offer offer, String house, Language language) {
        var line = offer.lines().getFirst();
        var chosen = design.blueprint().optionGroups().stream()
                .filter(group -> line.configuration().fills(group.key()))
                .map(group -> new Reply.Chosen(group.name().in(language), value(group, line, language)))
                .toList();
        var path = path(design.slug(), line.configuration().values(), inquiry.film());
        var parameters = new TreeMap<String, String>();
        parameters.put("name", inquiry.author());
        parameters.put("design", line.name().in(language));
        parameters.put(
                "chosen",
                chosen.stream()
                        .map(Reply.Chosen::choice)
                        .collect(Collectors.joining(language == Language.ZH_CN ? "、" : ", ")));
        parameters.put("total", Spoken.money(offer.total()));
        parameters.put("shipBy", Spoken.day(offer.promise().shipBy(), language));
        parameters.put("arriveBy", Spoken.day(offer.promise().arriveBy(), language));
        parameters.put("link", house + path);
        var code = inquiry.author().isEmpty() ? "reply.unnamed" : "reply.named";
        return new Reply(
                line.name().in(language),
                chosen,
                offer.total(),
                offer.promise().shipBy(),
                offer.promise().arriveBy(),
                path,
                phrases.say(language, code, parameters));
    }

    private static String value(OptionGroup group, Offer.Line line, Language language) {
        return switch (group.kind()) {
            case CHOICE, CHOICES ->
                line.configuration().picked(group).stream()
                        .map(key -> group.choice(key).orElseThrow().name().in(language))
                        .collect(Collectors.joining(language == Language.ZH_CN ? "、" : ", "));
            case NUMBER, TEXT, UPLOAD -> String.valueOf(line.configuration().value(group.key()));
        };
    }

    private String path(String design, Map<String, Object> configuration, @Nullable String film) {
        var query = configuration.entrySet().stream()
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(joined(entry.getValue())))
                .collect(Collectors.joining("&"));
        var tail = film == null ? "" : "&film=" + encoded(film);
        return "/" + studios.profile().slug() + "/d/" + design + "?" + query + tail;
    }

    private static String joined(Object value) {
        return value instanceof List<?> keys
                ? keys.stream().map(String::valueOf).collect(Collectors.joining(","))
                : String.valueOf(value);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
