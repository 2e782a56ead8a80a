package org.dingzuo.catalog;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dingzuo.foundation.jobs.StudioJobs;
import org.dingzuo.foundation.media.MediaStore;
import org.dingzuo.foundation.media.Picture;
import org.dingzuo.foundation.problem.FieldFault;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Buyers' own pictures. One that nobody orders with is swept after two days; one that an order or a published example refers to
 *  stays with it. */
@Service
@Transactional
public class Artworks {
    private static final Duration SWEPT_AFTER = Duration.ofHours(48);

    /** An hour less, so that nothing is swept between the check of an order and its commit. */
    private static final Duration USABLE_FOR = Duration.ofHours(47);

    private final ArtworkStore store;
    private final MediaStore media;
    private final StudioJobs jobs;
    private final Clock clock;

    Artworks(ArtworkStore store, MediaStore media, StudioJobs jobs, Clock clock) {
        this.store = store;
        this.media = media;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Kept for some time; swept then unless an order was placed with it. */
    public Artwork receive(Picture picture) {
        var artwork = new Artwork(picture.folder().id(), picture.key(), picture.width(), picture.height());
        store.insert(StudioScope.studio(), artwork, clock.instant());
        jobs.at(clock.instant().plus(SWEPT_AFTER), SweepArtwork.NAME, artwork.id());
        return artwork;
    }

    /** Empty: another studio's, or swept. */
    @Transactional(readOnly = true)
    public Optional<Artwork> find(UUID artwork) {
        return store.find(StudioScope.studio(), artwork);
    }

    /** An order is placed with these configurations: their pictures stay. */
    public void keep(Collection<MakeableItem> ordered) {
        var artworks = new HashSet<UUID>();
        ordered.forEach(item -> artworks.addAll(item.artworks().values()));
        keep(artworks);
    }

    void keep(Set<UUID> artworks) {
        if (!artworks.isEmpty() && store.keep(StudioScope.studio(), artworks) != artworks.size()) {
            throw new IllegalStateException("An artwork that was checked is gone: " + artworks);
        }
    }

    /** Groups whose picture this studio does not have. */
    List<FieldFault> missingIn(MakeableItem item) {
        var named = item.artworks();
        if (named.isEmpty()) {
            return List.of();
        }
        var usable = store.usable(
                StudioScope.studio(), named.values(), clock.instant().minus(USABLE_FOR));
        return named.entrySet().stream()
                .filter(entry -> !usable.contains(entry.getValue()))
                .map(entry -> new FieldFault(
                        entry.getKey(), "unknown-artwork", "Upload the picture first and give its artwork id"))
                .toList();
    }

    void sweep(UUID artwork) {
        // The file goes after the row's lock is won; if the commit fails, the next run finds the row and an empty
        // folder.
        store.deleteUnkept(StudioScope.studio(), artwork).ifPresent(medium -> media.delete(medium.folder()));
    }
}
