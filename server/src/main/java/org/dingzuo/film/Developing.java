package org.dingzuo.film;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dingzuo.film.encoding.Rejection;
import org.dingzuo.foundation.jobs.StudioJobs;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.Language;
import org.dingzuo.kernel.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The way from an upload to a film that can be shown: what the maker may do meanwhile, and what the lab reports. */
@Service
@Transactional
public class Developing {
    /** A cancelled film, or one that failed through our fault, can be tried again this long. */
    private static final Duration SECOND_CHANCE = Duration.ofHours(24);

    private final FilmStore store;
    private final Originals originals;
    private final StudioJobs jobs;
    private final Clock clock;

    Developing(FilmStore store, Originals originals, StudioJobs jobs, Clock clock) {
        this.store = store;
        this.originals = originals;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** An upload is complete; its original lies among the {@link Originals} under the same id. */
    public void received(UUID upload, String fileName, long bytes, Language language) {
        var id = new FilmId(upload);
        var film = new Film(
                id,
                "film-" + upload.toString().replace("-", "").substring(20),
                Words.of(language, titleFrom(fileName)),
                new Words(java.util.Map.of()),
                null,
                List.of(),
                FilmState.UPLOADED,
                null,
                0,
                bytes,
                null,
                null,
                clock.instant(),
                null,
                0);
        store.insert(StudioScope.studio(), film);
        jobs.at(clock.instant(), DevelopFilm.NAME, upload);
    }

    /** Stops the lab; false when it is not at work on this film. */
    public boolean cancel(FilmId id) {
        var cancelled = store.advance(StudioScope.studio(), id, FilmState.CANCELLED, 0);
        if (cancelled) {
            jobs.at(clock.instant().plus(SECOND_CHANCE), SweepOriginal.NAME, id.value());
        }
        return cancelled;
    }

    /** Has the lab try again; false when there is nothing left to try with. */
    public boolean retry(FilmId id) {
        var film = store.lock(StudioScope.studio(), id);
        if (film.isEmpty() || !mayRetry(film.get())) {
            return false;
        }
        store.reopen(StudioScope.studio(), id);
        jobs.at(clock.instant(), DevelopFilm.NAME, id.value());
        return true;
    }

    /** Only what was stopped or failed for the house's own reasons, and only while its upload is still kept. */
    public boolean mayRetry(Film film) {
        var worthIt = film.state() == FilmState.CANCELLED || film.refusal() == Rejection.FAILED;
        return worthIt && java.nio.file.Files.exists(originals.of(film.id().value()));
    }

    @Transactional(readOnly = true)
    public Optional<Film> find(FilmId id) {
        return store.find(StudioScope.studio(), id);
    }

    /** Of this studio, uploads and copies together. */
    @Transactional(readOnly = true)
    public long bytesKept() {
        return store.bytesKept(StudioScope.studio());
    }

    List<FilmId> underWay() {
        return store.underWay(StudioScope.studio());
    }

    /** False: nobody wants it any more. */
    boolean advance(FilmId id, FilmState to, int progress) {
        return store.advance(StudioScope.studio(), id, to, progress);
    }

    boolean finish(FilmId id, Playback playback, String poster) {
        return store.finish(StudioScope.studio(), id, playback, poster);
    }

    void refuse(FilmId id, Rejection why) {
        store.refuse(StudioScope.studio(), id, why);
        if (why == Rejection.FAILED) {
            jobs.at(clock.instant().plus(SECOND_CHANCE), SweepOriginal.NAME, id.value());
        }
    }

    /** The second chance is over: the original goes, unless the lab is at it again. */
    void sweep(FilmId id) {
        var film = store.find(StudioScope.studio(), id);
        if (film.isEmpty() || !film.get().state().isUnderWay()) {
            originals.remove(id.value());
        }
    }

    private static String titleFrom(@Nullable String fileName) {
        var name = fileName == null
                ? ""
                : fileName.replaceFirst("\\.[A-Za-z0-9]{1,5}$", "")
                        .replaceAll("\\p{Cntrl}", "")
                        .strip();
        return name.isEmpty()
                ? "…"
                : name.substring(0, name.offsetByCodePoints(0, Math.min(60, name.codePointCount(0, name.length()))));
    }
}
