package org.dingzuo.film;

import java.util.UUID;
import org.dingzuo.foundation.jobs.StudioJob;
import org.springframework.stereotype.Component;

/** Wakes when a film's second chance is over. */
@Component
class SweepOriginal implements StudioJob {
    static final String NAME = "film.sweep-original";

    private final Developing developing;

    SweepOriginal(Developing developing) {
        this.developing = developing;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID film) {
        developing.sweep(new FilmId(film));
    }
}
