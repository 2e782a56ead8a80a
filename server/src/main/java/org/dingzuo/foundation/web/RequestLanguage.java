package org.dingzuo.foundation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Optional;
import org.dingzuo.kernel.Language;

/** Which of our languages a client asks for. */
public final class RequestLanguage {
    private RequestLanguage() {}

    /** The first of the client's wishes that we speak; {@code fallback} when there is none. */
    public static Language of(HttpServletRequest request, Language fallback) {
        if (request.getHeader("Accept-Language") == null) {
            return fallback;
        }
        return Collections.list(request.getLocales()).stream()
                .map(locale -> Language.closest(locale.toLanguageTag()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(fallback);
    }
}
