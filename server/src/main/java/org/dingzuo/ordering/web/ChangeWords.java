package org.dingzuo.ordering.web;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dingzuo.catalog.Bounds;
import org.dingzuo.catalog.Configuration;
import org.dingzuo.catalog.Designs;
import org.dingzuo.catalog.OptionGroup;
import org.dingzuo.kernel.Language;
import org.dingzuo.ordering.Amendment;
import org.dingzuo.ordering.Offer;
import org.dingzuo.ordering.OrderView;
import org.dingzuo.ordering.agreement.Agreement;
import org.dingzuo.ordering.change.AmendmentQuote;
import org.dingzuo.ordering.change.Amendments;
import org.dingzuo.ordering.change.Changeable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts changes of an order into words: what was, and what is. */
@Component
class ChangeWords {
    private final Amendments amendments;
    private final Designs designs;
    private final OfferWords words;

    ChangeWords(Amendments amendments, Designs designs, OfferWords words) {
        this.amendments = amendments;
        this.designs = designs;
        this.words = words;
    }

    ChangeBody.Quote quote(AmendmentQuote quote, Language language) {
        return new ChangeBody.Quote(
                words.price(quote.price(), language),
                quote.difference(),
                quote.shipBy(),
                quote.former(),
                words.because(quote.because(), language));
    }

    /** @param chain what was agreed about this order */
    ChangeBody.@Nullable Change change(OrderView order, List<Agreement> chain, Language language, ZoneId zone) {
        var one = order.amendment();
        if (one == null) {
            return null;
        }
        var was = before(order, one, chain);
        return new ChangeBody.Change(
                one.no(),
                one.askedBy().name(),
                state(order, one).name(),
                one.words(),
                one.askedAt().atZone(zone).toOffsetDateTime(),
                one.lapsesAt().atZone(zone).toOffsetDateTime(),
                altered(was.lines(), one.wish(), language),
                words.price(one.price(), language),
                one.extra(),
                one.sum(),
                one.because(),
                one.shipBy(),
                one.state() == Amendment.State.AGREED
                        ? was.promise().shipBy()
                        : order.promise().shipBy(),
                state(order, one) == Amendment.State.OFFERED
                        ? words.consents(amendments.consents(order, one), language)
                        : List.of());
    }

    /** Made or ended meanwhile, an order cannot be changed any more, whatever still waits for an answer. */
    private static Amendment.State state(OrderView order, Amendment one) {
        return one.isOpen() && !OrderView.CHANGEABLE.contains(order.state()) ? Amendment.State.LAPSED : one.state();
    }

    private static Offer before(OrderView order, Amendment one, List<Agreement> chain) {
        for (int at = 1; at < chain.size(); at++) {
            if (Objects.equals(chain.get(at).amendment(), one.no())) {
                return chain.get(at - 1).offer();
            }
        }
        return order.offer();
    }

    List<ChangeBody.Agreed> agreed(List<Agreement> chain, Language language, ZoneId zone) {
        var agreed = new ArrayList<ChangeBody.Agreed>();
        for (var link : chain) {
            var was = chain.get(Math.max(0, link.no() - 1)).offer();
            var now = link.offer();
            var gone = gone(was, now);
            var stays =
                    was.lines().stream().filter(line -> !gone.contains(line)).toList();
            agreed.add(new ChangeBody.Agreed(
                    link.no(),
                    link.agreedAt().atZone(zone).toOffsetDateTime(),
                    link.fingerprint(),
                    altered(
                            stays,
                            now.lines().stream().map(Offer.Line::configuration).toList(),
                            language),
                    gone.stream().map(line -> line.name().in(language)).toList(),
                    now.total(),
                    now.promise().shipBy()));
        }
        return agreed;
    }

    /** Lines whose design is no longer part of it: only whole designs fall away. */
    private static List<Offer.Line> gone(Offer was, Offer now) {
        var made = now.lines().stream().map(Offer.Line::designId).collect(Collectors.toSet());
        return was.lines().stream()
                .filter(line -> !made.contains(line.designId()))
                .toList();
    }

    private List<ChangeBody.Altered> altered(List<Offer.Line> was, List<Configuration> wish, Language language) {
        var altered = new ArrayList<ChangeBody.Altered>();
        for (int at = 0; at < was.size(); at++) {
            var line = was.get(at);
            var before = spoken(line, line.configuration(), language);
            var after = spoken(line, wish.get(at), language);
            var groups = new LinkedHashSet<>(before.keySet());
            groups.addAll(after.keySet());
            for (var group : groups) {
                if (!Objects.equals(before.get(group), after.get(group))) {
                    altered.add(new ChangeBody.Altered(
                            at, line.name().in(language), group, before.get(group), after.get(group)));
                }
            }
        }
        return altered;
    }

    private Map<String, String> spoken(Offer.Line line, Configuration configuration, Language language) {
        var spoken = new LinkedHashMap<String, String>();
        designs.revision(line.designId(), line.revision())
                .spoken(configuration, language)
                .forEach(one -> spoken.put(one.group(), one.choice()));
        return spoken;
    }

    List<ChangeBody.Options> options(List<Changeable> lines, Language language) {
        var options = new ArrayList<ChangeBody.Options>();
        for (var line : lines) {
            var item = line.item();
            options.add(new ChangeBody.Options(
                    options.size(),
                    item.slug(),
                    item.blueprint().name().in(language),
                    line.quantity(),
                    item.configuration().values(),
                    line.choices().optionGroups().stream()
                            .map(group -> group(group, line.fixed().contains(group.key()), language))
                            .toList()));
        }
        return options;
    }

    private static ChangeBody.Group group(OptionGroup group, boolean fixed, Language language) {
        return new ChangeBody.Group(
                group.key(),
                group.name().in(language),
                group.kind().name(),
                group.required(),
                fixed,
                group.choices().stream().map(choice -> choice(choice, language)).toList(),
                Bounds.of(group),
                group.price(),
                group.example());
    }

    private static ChangeBody.Choice choice(OptionGroup.Choice choice, Language language) {
        var because = choice.because();
        var swatch = choice.swatch();
        return new ChangeBody.Choice(
                choice.key(),
                choice.name().in(language),
                swatch == null || swatch.startsWith("#") ? swatch : "/media/" + swatch,
                choice.priceDelta(),
                choice.available(),
                because == null ? null : because.in(language));
    }
}
