package org.dingzuo.shop;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dingzuo.campaign.WaitingTokens;
import org.dingzuo.foundation.directory.Directory;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.foundation.web.HouseAddress;
import org.dingzuo.foundation.web.InShop;
import org.dingzuo.foundation.web.RequestLanguage;
import org.dingzuo.kernel.Language;
import org.dingzuo.ordering.OrderTokens;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The shop's pages: head and first view are drawn here, before any script runs. */
@RestController
class PageController {
    private final ShopViews views;
    private final ReviewViews reviews;
    private final OrderTokens tokens;
    private final TemplateEngine templates;
    private final BuiltAssets assets;
    private final StructuredWords structured;
    private final JsonMapper json;
    private final HouseAddress address;
    private final WaitingTokens waitingTokens;
    private final Clock clock;

    PageController(
            ShopViews views,
            ReviewViews reviews,
            OrderTokens tokens,
            TemplateEngine templates,
            BuiltAssets assets,
            StructuredWords structured,
            JsonMapper json,
            HouseAddress address,
            WaitingTokens waitingTokens,
            Clock clock) {
        this.views = views;
        this.reviews = reviews;
        this.tokens = tokens;
        this.templates = templates;
        this.assets = assets;
        this.structured = structured;
        this.json = json;
        this.address = address;
        this.waitingTokens = waitingTokens;
        this.clock = clock;
    }

    @GetMapping(path = "/{shop:[a-z][a-z0-9-]+}", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> home(
            @PathVariable String shop,
            @RequestParam(required = false) @Nullable String lang,
            HttpServletRequest request) {
        InShop.require();
        var page = page(lang, request, Map.of());
        return draw("home", Map.of("page", page, "structured", structured.studio(page.shop())));
    }

    @GetMapping(path = "/{shop:[a-z][a-z0-9-]+}/b/{booking}", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> booking(
            @PathVariable String shop,
            @PathVariable String booking,
            @RequestParam(required = false) @Nullable String lang,
            HttpServletRequest request) {
        InShop.require();
        var open = views.booking(booking, null, language(lang, request));
        var page = page(lang, request, Map.of());
        return draw("booking", Map.of("page", page, "booking", open));
    }

    @GetMapping(path = "/{shop:[a-z][a-z0-9-]+}/d/{design}", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> design(
            @PathVariable String shop,
            @PathVariable String design,
            @RequestParam(required = false) @Nullable String lang,
            HttpServletRequest request) {
        InShop.require();
        var onSale = views.onSale(design);
        var body = views.body(onSale, language(lang, request));
        var said = reviews.of(onSale.id());
        var page = page(lang, request, Map.of("design", body));
        var product = structured.product(
                page.shop(), body, said, request.getRequestURL().toString());
        return draw("design", Map.of("page", page, "design", body, "reviews", said, "structured", product));
    }

    @GetMapping(path = "/{shop:[a-z][a-z0-9-]+}/f/{film}", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> film(
            @PathVariable String shop,
            @PathVariable String film,
            @RequestParam(required = false) @Nullable String lang,
            HttpServletRequest request) {
        InShop.require();
        var language = language(lang, request);
        var body = views.film(film, language);
        var design = views.designIfOnSale(body.design(), language).orElse(null);
        Map<String, Object> content = design == null ? Map.of("film", body) : Map.of("film", body, "design", design);
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("page", page(lang, request, content));
        parameters.put("film", body);
        parameters.put("design", design);
        parameters.put("site", address.of(""));
        parameters.put("structured", structured.film(body, address.of("/" + shop + "/f/" + film), address.of("")));
        return draw("film", parameters);
    }

    @GetMapping(path = "/{shop:[a-z][a-z0-9-]+}/checkout", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> checkout(
            @PathVariable String shop,
            @RequestParam(required = false) @Nullable String lang,
            HttpServletRequest request) {
        InShop.require();
        return draw("checkout", Map.of("page", page(lang, request, Map.of())));
    }

    /** Where a buyer without the link comes back to an order. */
    @GetMapping(path = "/{shop:[a-z][a-z0-9-]+}/found", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> found(
            @PathVariable String shop,
            @RequestParam(required = false) @Nullable String lang,
            HttpServletRequest request) {
        InShop.require();
        return draw("found", Map.of("page", page(lang, request, Map.of())));
    }

    @GetMapping(path = "/o/{token}", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> order(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String lang,
            HttpServletRequest request) {
        var location = find(token);
        return StudioScope.call(
                location.studio(), () -> draw("order", Map.of("page", page(lang, request, Map.of("token", token)))));
    }

    /** Where a wish that is full, or too late, can wait. */
    @GetMapping(path = "/{shop:[a-z][a-z0-9-]+}/waiting", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> join(
            @PathVariable String shop,
            @RequestParam(required = false) @Nullable String lang,
            HttpServletRequest request) {
        InShop.require();
        return draw("waiting", Map.of("page", page(lang, request, Map.of())));
    }

    @GetMapping(path = "/w/{token}", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> waiting(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String lang,
            HttpServletRequest request) {
        var place = waitingTokens.find(token).orElseThrow(() -> Problem.notFound("This link opens no waiting list"));
        return StudioScope.call(
                place.studio(), () -> draw("waiting", Map.of("page", page(lang, request, Map.of("token", token)))));
    }

    private Directory.OrderLocation find(String token) {
        return tokens.find(token).orElseThrow(() -> Problem.notFound("This link opens no order"));
    }

    private Page page(@Nullable String lang, HttpServletRequest request, Map<String, Object> more) {
        var language = language(lang, request);
        var shop = views.shop(language);
        var today = LocalDate.ofInstant(clock.instant(), views.profile().zone());
        var content = new LinkedHashMap<String, Object>();
        content.put("lang", language.tag());
        content.put("today", today.toString());
        content.put("now", clock.instant().toString());
        content.put("shop", shop);
        content.putAll(more);
        // Inside a script element only this sequence could end it.
        var written = json.writeValueAsString(content).replace("<", "\\u003c");
        return new Page(language.tag(), lang != null, shop, written, assets);
    }

    private ResponseEntity<String> draw(String template, Map<String, ? extends @Nullable Object> parameters) {
        var drawn = new StringOutput();
        templates.render(template + ".jte", new HashMap<>(parameters), drawn);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .cacheControl(CacheControl.noCache())
                .body(drawn.toString());
    }

    private Language language(@Nullable String asked, HttpServletRequest request) {
        if (asked != null) {
            var known = Language.closest(asked);
            if (known.isPresent()) {
                return known.get();
            }
        }
        return RequestLanguage.of(request, views.profile().language());
    }
}
