package org.dingzuo.catalog;

import java.util.UUID;
import org.dingzuo.foundation.jobs.StudioJob;
import org.springframework.stereotype.Component;

/** Takes away a picture that nobody ordered with. */
@Component
class SweepArtwork implements StudioJob {
    static final String NAME = "catalog.sweep-artwork";

    private final Artworks artworks;

    SweepArtwork(Artworks artworks) {
        this.artworks = artworks;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID artwork) {
        artworks.sweep(artwork);
    }
}
