package org.dingzuo.film.web;

import jakarta.servlet.http.HttpServletRequest;
import org.dingzuo.film.Developing;
import org.dingzuo.film.Film;
import org.dingzuo.foundation.web.RequestLanguage;
import org.dingzuo.foundation.words.Phrases;
import org.dingzuo.kernel.Language;
import org.springframework.stereotype.Component;

/** Puts a film's standing into words. */
@Component
class FilmWords {
    private final Developing developing;
    private final Phrases phrases;

    FilmWords(Developing developing, Phrases phrases) {
        this.developing = developing;
        this.phrases = phrases;
    }

    FilmBody say(Film film, HttpServletRequest request) {
        return FilmBody.of(film, standing(film, RequestLanguage.of(request, Language.ZH_CN)));
    }

    FilmBody.Standing standing(Film film, Language language) {
        var refusal = film.refusal();
        var code = refusal == null ? "film-state." + film.state() : "film-refusal." + refusal;
        return new FilmBody.Standing(
                film.state(),
                film.progress(),
                refusal == null ? null : refusal.name(),
                phrases.say(language, code),
                developing.mayRetry(film));
    }
}
