package org.dingzuo.production.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dingzuo.film.Film;
import org.dingzuo.film.Films;
import org.dingzuo.film.Playback;
import org.dingzuo.foundation.media.MediaKey;
import org.dingzuo.foundation.media.MediaLinks;
import org.dingzuo.kernel.Words;
import org.dingzuo.production.Task;
import org.dingzuo.production.sop.Sheet;
import org.dingzuo.production.sop.Sop;
import org.dingzuo.production.sop.Sops;
import org.springframework.stereotype.Component;

/** Puts instructions into what a client shows: links to pictures, and to the seconds of a film. */
@Component
class SopWords {
    private final Sops sops;
    private final Films films;
    private final MediaLinks links;

    SopWords(Sops sops, Films films, MediaLinks links) {
        this.sops = sops;
        this.films = films;
        this.links = links;
    }

    /** What these tasks are done by: begun ones by the wording they were begun with, the others by the latest. */
    List<SopBody> forTasks(List<Task> tasks) {
        var begun = tasks.stream().map(Task::begunBy).flatMap(Optional::stream).collect(Collectors.toSet());
        var ahead = tasks.stream()
                .filter(task -> task.work() == null)
                .map(Task::kindOfStep)
                .collect(Collectors.toSet());
        var names = tasks.stream().collect(Collectors.toMap(Task::kindOfStep, Task::label, (one, other) -> one));
        return bodies(sops.of(begun, ahead), names);
    }

    List<SopBody> bodies(Collection<Sop> written, Map<String, Words> names) {
        var shown = filmsOf(written);
        return written.stream()
                .map(sop -> body(sop, names.getOrDefault(sop.step(), Words.NONE), shown))
                .toList();
    }

    /** Of each kind of step the latest, or that nothing is written. */
    List<SopBody> kinds(List<Sops.Kind> kinds) {
        var shown = filmsOf(
                kinds.stream().map(Sops.Kind::sop).filter(Objects::nonNull).toList());
        return kinds.stream().map(kind -> body(kind, shown)).toList();
    }

    private SopBody body(Sops.Kind kind, Map<String, Film> shown) {
        var sop = kind.sop();
        return sop == null ? nothing(kind) : body(sop, kind.name(), shown);
    }

    private static SopBody nothing(Sops.Kind kind) {
        return new SopBody(
                kind.step(),
                kind.name(),
                0,
                null,
                Words.NONE,
                List.of(),
                List.of(),
                Words.NONE,
                Words.NONE,
                Words.NONE,
                List.of(),
                false);
    }

    private Map<String, Film> filmsOf(Collection<Sop> written) {
        return written.stream().allMatch(sop -> sop.sheet().film().isEmpty())
                ? Map.of()
                : films.all().stream()
                        .collect(Collectors.toMap(film -> film.id().value().toString(), film -> film));
    }

    private SopBody body(Sop sop, Words name, Map<String, Film> shown) {
        var sheet = sop.sheet();
        return new SopBody(
                sop.step(),
                name,
                sop.version(),
                sop.writtenAt(),
                sheet.text(),
                sheet.pictures().stream()
                        .flatMap(key ->
                                MediaKey.parse(key).stream().map(known -> new SopBody.Picture(key, links.to(known))))
                        .toList(),
                sheet.film().stream().flatMap(clip -> clips(clip, shown)).toList(),
                sheet.checks(),
                sheet.tools(),
                sheet.settings(),
                sheet.checkPoints(),
                sheet.mustCheck());
    }

    /** A film that was taken away leaves no gap. */
    private Stream<SopBody.Clip> clips(Sheet.Clip clip, Map<String, Film> shown) {
        var film = shown.get(clip.film().toString());
        if (film == null || film.playback() == null) {
            return Stream.empty();
        }
        return film.playback().sources().stream()
                .filter(source -> source.type() == Playback.Kind.MP4)
                .limit(1)
                .map(source -> new SopBody.Clip(
                        clip.film(), film.title(), "/media/" + source.key(), clip.from(), clip.until()));
    }
}
