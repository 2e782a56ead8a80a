package org.dingzuo.ordering.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.dingzuo.catalog.Blueprint;
import org.dingzuo.catalog.Designs;
import org.dingzuo.catalog.OptionGroup;
import org.dingzuo.kernel.Language;
import org.dingzuo.ordering.Offer;
import org.dingzuo.ordering.OrderView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** The same piece once more: opened in the shop as the design is on sale today, at today's price and day. */
@Component
class AgainWords {
    private final Designs designs;

    AgainWords(Designs designs) {
        this.designs = designs;
    }

    /** @param url null: the design is no longer on sale
     *  @param gone what the piece had and nobody can choose today */
    record Again(@Nullable String url, List<TrackBody.Chosen> gone) {}

    /** One for each line; of what was free of charge nothing is offered. */
    List<Again> of(OrderView order, String shop, Language language) {
        if (order.offer().isOnTheHouse()) {
            return order.offer().lines().stream()
                    .map(line -> new Again(null, List.of()))
                    .toList();
        }
        var onSale = new HashMap<String, Blueprint>();
        designs.onSale().forEach(design -> onSale.put(design.slug(), design.blueprint()));
        return order.offer().lines().stream()
                .map(line -> again(line, onSale.get(line.design()), shop, language))
                .toList();
    }

    private Again again(Offer.Line line, @Nullable Blueprint today, String shop, Language language) {
        if (today == null) {
            return new Again(null, List.of());
        }
        var then = designs.revision(line.designId(), line.revision());
        var query = new ArrayList<String>();
        var gone = new ArrayList<TrackBody.Chosen>();
        line.configuration().values().forEach((key, value) -> {
            var group = today.group(key);
            values(value).forEach(one -> {
                if (group.filter(now -> isThere(now, one)).isPresent()) {
                    query.add(written(key) + "=" + written(one));
                } else {
                    gone.add(chosen(then, key, one, language));
                }
            });
        });
        var path = "/" + shop + "/d/" + line.design();
        return new Again(query.isEmpty() ? path : path + "?" + String.join("&", query), gone);
    }

    private static boolean isThere(OptionGroup group, String value) {
        return switch (group.kind()) {
            case CHOICE, CHOICES ->
                group.choice(value).filter(OptionGroup.Choice::available).isPresent();
            case NUMBER, TEXT -> true;
            // A picture belongs to one order.
            case UPLOAD -> false;
        };
    }

    private static TrackBody.Chosen chosen(Blueprint then, String key, String value, Language language) {
        return then.group(key)
                .map(group -> new TrackBody.Chosen(
                        group.name().in(language),
                        group.choice(value)
                                .map(choice -> choice.name().in(language))
                                .orElse("")))
                .orElse(new TrackBody.Chosen(key, value));
    }

    private static List<String> values(Object value) {
        return value instanceof List<?> many
                ? many.stream().map(String::valueOf).toList()
                : Stream.of(value).map(String::valueOf).toList();
    }

    private static String written(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
