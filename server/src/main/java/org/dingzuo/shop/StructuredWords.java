package org.dingzuo.shop;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What search engines and chat apps read: schema.org in JSON-LD, safe inside a script element. */
@Component
class StructuredWords {
    private static final String CONTEXT = "https://schema.org";

    private final JsonMapper json;

    StructuredWords(JsonMapper json) {
        this.json = json;
    }

    String studio(ShopBody shop) {
        return written(Map.of("@context", CONTEXT, "@type", "Store", "name", shop.name(), "description", shop.story()));
    }

    /** A rating is told only where somebody gave one. */
    String product(ShopBody shop, DesignBody design, ReviewsBody reviews, String address) {
        var said = new LinkedHashMap<String, Object>();
        said.put("@context", CONTEXT);
        said.put("@type", "Product");
        said.put("name", design.name());
        said.put("description", design.story());
        said.put("image", pictures(design, address));
        said.put("brand", Map.of("@type", "Brand", "name", shop.name()));
        if (!design.materials().isEmpty()) {
            said.put("material", design.materials());
        }
        var average = reviews.average();
        if (average != null) {
            said.put(
                    "aggregateRating",
                    Map.of("@type", "AggregateRating", "ratingValue", average, "reviewCount", reviews.count()));
        }
        said.put("offers", offer(design, address));
        return written(said);
    }

    private static Map<String, Object> offer(DesignBody design, String address) {
        return Map.of(
                "@type",
                "Offer",
                "price",
                BigDecimal.valueOf(design.basePrice().minor(), 2).toPlainString(),
                "priceCurrency",
                "CNY",
                "availability",
                CONTEXT + "/MadeToOrder",
                "url",
                address);
    }

    /** @param site this server's own address */
    String film(FilmBody film, String address, String site) {
        var said = new LinkedHashMap<String, Object>();
        said.put("@context", CONTEXT);
        said.put("@type", "VideoObject");
        said.put("name", film.title());
        said.put("description", film.description().isBlank() ? film.title() : film.description());
        said.put("url", address);
        said.put("uploadDate", film.publishedAt().toString());
        said.put("duration", Duration.ofSeconds(Math.round(film.seconds())).toString());
        said.put("contentUrl", site + film.sources().getFirst().url());
        if (film.poster() != null) {
            said.put("thumbnailUrl", site + film.poster());
        }
        return written(said);
    }

    private static List<String> pictures(DesignBody design, String address) {
        var page = URI.create(address);
        return design.pictures().stream()
                .map(picture -> page.resolve(picture.url()).toString())
                .toList();
    }

    private String written(Map<String, Object> words) {
        return json.writeValueAsString(words).replace("<", "\\u003c");
    }
}
