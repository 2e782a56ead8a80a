package org.dingzuo.shop;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Objects;
import java.util.Optional;
import org.dingzuo.foundation.problem.ProblemPages;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.foundation.web.RequestLanguage;
import org.dingzuo.foundation.words.Phrases;
import org.dingzuo.kernel.Language;
import org.dingzuo.studio.Profile;
import org.dingzuo.studio.Studios;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** What a person sees where there is nothing to see: what happened, and where to go from here. */
@Component
class CalmPages implements ProblemPages {
    private final TemplateEngine templates;
    private final BuiltAssets assets;
    private final Phrases phrases;
    private final Studios studios;

    CalmPages(TemplateEngine templates, BuiltAssets assets, Phrases phrases, Studios studios) {
        this.templates = templates;
        this.assets = assets;
        this.phrases = phrases;
        this.studios = studios;
    }

    @Override
    public Optional<String> draw(HttpServletRequest request, ProblemDetail problem) {
        if (!isForPeople(request)) {
            return Optional.empty();
        }
        var studio = studio(problem.getStatus());
        var language = language(request, studio);
        var code = "page." + code(problem.getStatus());
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("lang", language.tag());
        parameters.put("title", phrases.say(language, code));
        parameters.put("text", phrases.say(language, code + lost(request, code)));
        parameters.put("assets", assets);
        parameters.put("dye", studio == null ? "" : studio.dye());
        parameters.put("name", studio == null ? "" : studio.name().in(language));
        parameters.put("home", studio == null ? "" : "/" + studio.slug());
        parameters.put("way", phrases.say(language, "page.to-shop"));
        var drawn = new StringOutput();
        templates.render("problem.jte", parameters, drawn);
        return Optional.of(drawn.toString());
    }

    private static boolean isForPeople(HttpServletRequest request) {
        var path = request.getRequestURI();
        return !path.startsWith("/api/")
                && Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT), "")
                        .contains("text/html");
    }

    /** What is said of a link that was cut short in a chat: somebody can send it anew. */
    private static String lost(HttpServletRequest request, String code) {
        var path = request.getRequestURI();
        return !code.equals("page.missing")
                ? ".text"
                : path.startsWith("/o/") ? ".order" : path.startsWith("/w/") ? ".waiting" : ".text";
    }

    /** Where the house itself is broken, its database is not asked again. */
    private @Nullable Profile studio(int status) {
        return status < 500 && StudioScope.isOpen() ? studios.profile() : null;
    }

    private static Language language(HttpServletRequest request, @Nullable Profile studio) {
        return Optional.ofNullable(request.getParameter("lang"))
                .flatMap(Language::closest)
                .orElseGet(() -> RequestLanguage.of(request, studio == null ? Language.ZH_CN : studio.language()));
    }

    private static String code(int status) {
        return switch (status) {
            case 404 -> "missing";
            case 410 -> "over";
            case 429 -> "busy";
            default -> status >= 500 ? "broken" : "refused";
        };
    }
}
