package org.dingzuo.film.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.dingzuo.film.FilmId;
import org.dingzuo.film.Posters;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.web.InShop;
import org.dingzuo.foundation.web.Versions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Chooses a film's poster: {@code {"second": 3.5}}, or {@code {"picture": key}} of a picture uploaded for the shop. */
@RestController
@RequestMapping("/api/v1/studios/{studio}/films/{film}/poster")
class PosterController {
    private final Posters posters;
    private final FilmWords words;

    PosterController(Posters posters, FilmWords words) {
        this.posters = posters;
        this.words = words;
    }

    record PosterBody(@Nullable Double second, @Nullable String picture) {}

    @PutMapping
    ResponseEntity<FilmBody> choose(@PathVariable UUID film, @RequestBody PosterBody body, HttpServletRequest request)
            throws InterruptedException {
        InShop.require();
        var id = new FilmId(film);
        if (body.second() != null) {
            return answer(posters.takeAt(id, body.second()), request);
        }
        if (body.picture() != null) {
            return answer(posters.take(id, body.picture()), request);
        }
        throw Problem.unprocessable("invalid-request", "Give a second of the film, or the key of a picture");
    }

    private ResponseEntity<FilmBody> answer(Posters.Outcome outcome, HttpServletRequest request) {
        return switch (outcome) {
            case Posters.Outcome.Hung(var film) -> Versions.tagged(words.say(film, request), film.version());
            case Posters.Outcome.Unknown() -> throw FilmController.unknown();
            case Posters.Outcome.NoPicture() ->
                throw Problem.unprocessable(
                        "no-picture", "The film has no picture there, or the key is no picture of this shop");
        };
    }
}
