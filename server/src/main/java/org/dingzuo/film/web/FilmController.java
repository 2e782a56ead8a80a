package org.dingzuo.film.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.dingzuo.film.EditOutcome;
import org.dingzuo.film.Film;
import org.dingzuo.film.FilmId;
import org.dingzuo.film.Films;
import org.dingzuo.foundation.problem.FieldFault;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.web.InShop;
import org.dingzuo.foundation.web.Versions;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The maker's films. */
@RestController
@RequestMapping("/api/v1/studios/{studio}/films")
class FilmController {
    private final Films films;
    private final FilmWords words;

    FilmController(Films films, FilmWords words) {
        this.films = films;
        this.words = words;
    }

    @GetMapping
    List<FilmBody> all(HttpServletRequest request) {
        InShop.require();
        return films.all().stream().map(film -> words.say(film, request)).toList();
    }

    @GetMapping("/{film}")
    ResponseEntity<FilmBody> film(@PathVariable UUID film, HttpServletRequest request) {
        InShop.require();
        return tagged(films.find(new FilmId(film)).orElseThrow(FilmController::unknown), request);
    }

    @PutMapping("/{film}")
    ResponseEntity<FilmBody> edit(@PathVariable UUID film, @RequestBody EditBody body, HttpServletRequest request) {
        InShop.require();
        return answer(films.edit(new FilmId(film), Versions.seen(request), body.checked()), request);
    }

    @PostMapping("/{film}/publication")
    ResponseEntity<FilmBody> show(@PathVariable UUID film, HttpServletRequest request) {
        InShop.require();
        return answer(films.show(new FilmId(film), Versions.seen(request)), request);
    }

    @DeleteMapping("/{film}/publication")
    ResponseEntity<FilmBody> takeDown(@PathVariable UUID film, HttpServletRequest request) {
        InShop.require();
        return answer(films.takeDown(new FilmId(film), Versions.seen(request)), request);
    }

    @DeleteMapping("/{film}")
    ResponseEntity<Void> remove(@PathVariable UUID film) {
        InShop.require();
        if (!films.remove(new FilmId(film))) {
            throw unknown();
        }
        return ResponseEntity.noContent().build();
    }

    private ResponseEntity<FilmBody> answer(EditOutcome outcome, HttpServletRequest request) {
        return tagged(edited(outcome), request);
    }

    private ResponseEntity<FilmBody> tagged(Film film, HttpServletRequest request) {
        return Versions.tagged(words.say(film, request), film.version());
    }

    static Film edited(EditOutcome outcome) {
        return switch (outcome) {
            case EditOutcome.Edited(var film) -> film;
            case EditOutcome.Unknown() -> throw unknown();
            case EditOutcome.Stale() -> throw Versions.stale();
            case EditOutcome.SlugTaken(var slug) ->
                throw Problem.unprocessable("invalid-request", "Some fields are missing or malformed")
                        .with(
                                "fields",
                                List.of(new FieldFault("slug", "taken", "Another film has the address " + slug)));
            case EditOutcome.Faulty(var faults) ->
                throw Problem.unprocessable("invalid-request", "Some fields are missing or malformed")
                        .with("fields", faults);
        };
    }

    static Problem unknown() {
        return Problem.notFound("There is no such film");
    }
}
