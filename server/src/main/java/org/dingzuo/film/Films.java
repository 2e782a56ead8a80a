package org.dingzuo.film;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dingzuo.catalog.Blueprint;
import org.dingzuo.catalog.Designs;
import org.dingzuo.catalog.PublishedDesign;
import org.dingzuo.foundation.audit.Audit;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.foundation.problem.FieldFault;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.Ids;
import org.dingzuo.kernel.Language;
import org.dingzuo.kernel.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The films' desk: the maker names a film, marks in it what can be chosen, and puts it on show. */
@Service
@Transactional
public class Films {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{0,60}");
    private static final int LONGEST_TITLE = 60;
    private static final int LONGEST_STORY = 2_000;

    private final FilmStore store;
    private final FilmShelf shelf;
    private final Originals originals;
    private final Designs designs;
    private final Audit audit;
    private final Clock clock;

    Films(FilmStore store, FilmShelf shelf, Originals originals, Designs designs, Audit audit, Clock clock) {
        this.store = store;
        this.shelf = shelf;
        this.originals = originals;
        this.designs = designs;
        this.audit = audit;
        this.clock = clock;
    }

    /** All films of the studio, newest first. */
    @Transactional(readOnly = true)
    public List<Film> all() {
        return store.all(StudioScope.studio());
    }

    @Transactional(readOnly = true)
    public Optional<Film> find(FilmId id) {
        return store.find(StudioScope.studio(), id);
    }

    /** What buyers see, newest first. */
    @Transactional(readOnly = true)
    public List<Film> onShow() {
        return store.onShow(StudioScope.studio());
    }

    /** Empty: taken down, never shown, or another studio's. */
    @Transactional(readOnly = true)
    public Optional<Film> onShow(String slug) {
        return store.onShow(StudioScope.studio(), slug);
    }

    /** The film's hotspots that the design, as it is on sale now, still answers to. */
    public static List<Hotspot> live(Film film, Blueprint design) {
        return film.hotspots().stream()
                .filter(hotspot -> HotspotRules.isBound(hotspot, design))
                .toList();
    }

    /** @param seen the version that the edit was based on */
    public EditOutcome edit(FilmId id, long seen, FilmEdit edit) {
        var studio = StudioScope.studio();
        var film = store.lock(studio, id).orElse(null);
        if (film == null) {
            return new EditOutcome.Unknown();
        }
        if (film.version() != seen) {
            return new EditOutcome.Stale();
        }
        var faults = faultsOf(edit, film);
        if (!faults.isEmpty()) {
            return new EditOutcome.Faulty(faults);
        }
        if (store.isSlugTaken(studio, edit.slug(), id)) {
            return new EditOutcome.SlugTaken(edit.slug());
        }
        store.edit(studio, id, edit);
        audit.note("film.changed", "film", id.value());
        return new EditOutcome.Edited(find(id).orElseThrow());
    }

    /** Puts the film on show, if it is ready and its design on sale. */
    public EditOutcome show(FilmId id, long seen) {
        return change(id, seen, film -> {
            var missing = missingIn(film);
            if (!missing.isEmpty()) {
                return new EditOutcome.Faulty(missing);
            }
            store.show(StudioScope.studio(), id, film.isOnShow() ? film.publishedAt() : clock.instant());
            audit.note("film.shown", "film", id.value());
            return new EditOutcome.Edited(find(id).orElseThrow());
        });
    }

    /** Buyers no longer find it; nothing of it is deleted. */
    public EditOutcome takeDown(FilmId id, long seen) {
        return change(id, seen, film -> {
            store.show(StudioScope.studio(), id, null);
            audit.note("film.taken-down", "film", id.value());
            return new EditOutcome.Edited(find(id).orElseThrow());
        });
    }

    /** Removes the film with everything that was made of it; false when there is none. */
    public boolean remove(FilmId id) {
        var film = store.lock(StudioScope.studio(), id).orElse(null);
        if (film == null) {
            return false;
        }
        store.delete(StudioScope.studio(), id);
        shelf.drop(film.playback(), film.poster());
        originals.remove(id.value());
        audit.note("film.removed", "film", id.value());
        return true;
    }

    /** Takes in and shows a film that needs no lab. */
    public FilmId adopt(ReadyFilm ready) {
        var design =
                designs.onSale(ready.design()).map(PublishedDesign::blueprint).orElseThrow();
        var faults = new Faults();
        HotspotRules.check(ready.hotspots(), ready.millis() / 1_000.0, design, faults);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(ready.slug() + ": " + faults.found());
        }
        var id = new FilmId(Ids.next(clock));
        var now = clock.instant();
        var mp4 = shelf.put(FilmShelf.folder(), "film.mp4", ready.mp4().get());
        var poster =
                shelf.put(FilmShelf.folder(), FilmShelf.POSTER, ready.poster().get());
        var source = new Playback.Source(Playback.Kind.MP4, mp4, ready.width(), ready.height());
        var playback = new Playback(ready.millis(), ready.width(), ready.height(), List.of(source));
        store.insert(
                StudioScope.studio(),
                new Film(
                        id,
                        ready.slug(),
                        ready.title(),
                        ready.story(),
                        ready.design(),
                        ready.hotspots(),
                        FilmState.READY,
                        null,
                        0,
                        0,
                        playback,
                        poster,
                        now,
                        now,
                        0));
        return id;
    }

    private EditOutcome change(FilmId id, long seen, java.util.function.Function<Film, EditOutcome> act) {
        var film = store.lock(StudioScope.studio(), id).orElse(null);
        if (film == null) {
            return new EditOutcome.Unknown();
        }
        return film.version() == seen ? act.apply(film) : new EditOutcome.Stale();
    }

    private List<FieldFault> faultsOf(FilmEdit edit, Film film) {
        var faults = new Faults();
        if (!SLUG.matcher(edit.slug()).matches()) {
            faults.add("slug", "slug", "Use 1 to 61 small letters, digits and hyphens, not a hyphen first");
        }
        if (edit.title().byLanguage().isEmpty()) {
            faults.add("title", "missing", "Give the film a title");
        }
        for (var language : Language.values()) {
            checkWords("title", edit.title(), language, LONGEST_TITLE, faults);
            checkWords("story", edit.story(), language, LONGEST_STORY, faults);
        }
        var design = blueprint(edit.design());
        if (edit.design() != null && design == null) {
            faults.add("design", "unknown", "No such design is on sale");
        }
        var playback = film.playback();
        HotspotRules.check(edit.hotspots(), playback == null ? null : playback.seconds(), design, faults);
        if (film.isOnShow() && edit.design() == null) {
            faults.add("design", "missing", "A film on show needs its design; take it down first");
        }
        return faults.found();
    }

    private static void checkWords(String field, Words words, Language language, int longest, Faults faults) {
        if (words.has(language)) {
            faults.text(field, words.in(language), longest);
        }
    }

    private List<FieldFault> missingIn(Film film) {
        var faults = new Faults();
        if (film.state() != FilmState.READY) {
            faults.add("state", "not-ready", "The film is still being prepared");
        }
        var design = blueprint(film.design());
        if (design == null) {
            faults.add("design", "missing", "Choose a design that is on sale");
        } else if (film.playback() != null) {
            HotspotRules.check(film.hotspots(), film.playback().seconds(), design, faults);
        }
        return faults.found();
    }

    private @Nullable Blueprint blueprint(@Nullable String design) {
        return design == null
                ? null
                : designs.onSale(design).map(PublishedDesign::blueprint).orElse(null);
    }
}
