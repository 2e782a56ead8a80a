package org.dingzuo.film;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.studio.Studios;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts what a film is worth: visits, not people. No cookie is set and nothing about the visitor is kept, so somebody who comes twice
 *  counts twice. */
@Service
@Transactional
public class Audience {
    private static final Pattern POST = Pattern.compile("[a-z0-9][a-z0-9._-]{0,39}");

    private final AttentionStore store;
    private final Films films;
    private final Studios studios;
    private final Clock clock;

    Audience(AttentionStore store, Films films, Studios studios, Clock clock) {
        this.store = store;
        this.films = films;
        this.studios = studios;
        this.clock = clock;
    }

    /** @param film slug of a film on show
     *  @param post as the link named it; what is no post's name counts as unknown
     *  @return false when no such film is on show */
    public boolean note(String film, String post, Glance glance) {
        var known = films.onShow(film);
        known.ifPresent(found -> store.count(
                StudioScope.studio(), found.id(), today(), POST.matcher(post).matches() ? post : "", glance));
        return known.isPresent();
    }

    /** Today and the days before it.
     *  @param days at least 1 */
    @Transactional(readOnly = true)
    public List<Attention> of(FilmId film, int days) {
        return store.since(StudioScope.studio(), film, today().minusDays(days - 1L));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), studios.profile().zone());
    }
}
