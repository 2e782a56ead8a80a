package org.dingzuo.film;

import java.util.UUID;
import org.dingzuo.foundation.jobs.StudioJob;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.springframework.stereotype.Component;

/** Puts a film into the lab's line. The lab's work itself is far too long for a job's thread. */
@Component
class DevelopFilm implements StudioJob {
    static final String NAME = "film.develop";

    private final LabLine line;

    DevelopFilm(LabLine line) {
        this.line = line;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID film) {
        line.add(StudioScope.studio(), new FilmId(film));
    }
}
