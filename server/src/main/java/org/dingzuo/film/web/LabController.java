package org.dingzuo.film.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.dingzuo.film.Developing;
import org.dingzuo.film.FilmId;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.foundation.web.InShop;
import org.dingzuo.foundation.web.RequestLanguage;
import org.dingzuo.kernel.Language;
import org.dingzuo.kernel.StudioId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What the lab does with one film: watched live, stopped, tried again. */
@RestController
@RequestMapping("/api/v1/studios/{studio}/films/{film}/lab")
class LabController {
    private static final Duration WATCHED_AT_MOST = Duration.ofMinutes(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final Developing developing;
    private final FilmWords words;

    LabController(Developing developing, FilmWords words) {
        this.developing = developing;
        this.words = words;
    }

    /** An event {@code lab} at once and with every change, until there is nothing more to wait for. */
    @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter watch(@PathVariable UUID film, HttpServletRequest request) {
        InShop.require();
        var id = new FilmId(film);
        if (developing.find(id).isEmpty()) {
            throw FilmController.unknown();
        }
        var emitter = new SseEmitter(WATCHED_AT_MOST.toMillis());
        var studio = StudioScope.studio();
        var language = RequestLanguage.of(request, Language.ZH_CN);
        Thread.ofVirtual().name("film-watch").start(() -> tell(emitter, studio, id, language));
        return emitter;
    }

    @DeleteMapping
    ResponseEntity<Void> cancel(@PathVariable UUID film) {
        InShop.require();
        if (!developing.cancel(new FilmId(film))) {
            throw Problem.conflict("not-under-way", "The film is not being prepared");
        }
        return ResponseEntity.noContent().build();
    }

    @PostMapping
    ResponseEntity<Void> retry(@PathVariable UUID film) {
        InShop.require();
        if (!developing.retry(new FilmId(film))) {
            throw Problem.conflict("nothing-to-retry", "Upload the film again");
        }
        return ResponseEntity.accepted().build();
    }

    private void tell(SseEmitter emitter, StudioId studio, FilmId id, Language language) {
        try {
            FilmBody.@Nullable Standing told = null;
            while (true) {
                var film = StudioScope.call(studio, () -> developing.find(id));
                if (film.isEmpty()) {
                    break;
                }
                var now = StudioScope.call(studio, () -> words.standing(film.get(), language));
                if (!now.equals(told)) {
                    emitter.send(SseEmitter.event().name("lab").data(now));
                    told = now;
                }
                if (!now.state().isUnderWay()) {
                    break;
                }
                Thread.sleep(BETWEEN_LOOKS);
            }
            emitter.complete();
        } catch (IOException | IllegalStateException watcherLeft) {
            emitter.complete();
        } catch (InterruptedException stopping) {
            emitter.complete();
            Thread.currentThread().interrupt();
        }
    }
}
