package org.dingzuo.shop;

import java.math.BigDecimal;
import java.net.URI;
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

    String product(ShopBody shop, DesignBody design, String address) {
        return written(Map.of(
                "@context", CONTEXT,
                "@type", "Product",
                "name", design.name(),
                "description", design.story(),
                "image", pictures(design, address),
                "brand", Map.of("@type", "Brand", "name", shop.name()),
                "offers",
                        Map.of(
                                "@type",
                                "Offer",
                                "price",
                                BigDecimal.valueOf(design.basePrice().minor(), 2)
                                        .toPlainString(),
                                "priceCurrency",
                                "CNY",
                                "availability",
                                CONTEXT + "/MadeToOrder",
                                "url",
                                address)));
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
