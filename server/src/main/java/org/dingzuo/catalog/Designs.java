package org.dingzuo.catalog;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The catalogue's desk: designs are drafted, published as immutable revisions, and wishes are checked against them. */
@Service
@Transactional
public class Designs {
    private final DesignStore store;
    private final Clock clock;

    Designs(DesignStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Starts a design; it is not bookable before it is published. */
    public DesignId draft(String slug, Blueprint blueprint) {
        var id = new DesignId(Ids.next(clock));
        store.insert(StudioScope.studio(), id, slug, blueprint);
        return id;
    }

    /** Puts the draft on sale as the next revision, if it is complete. */
    public PublishingOutcome publish(DesignId id) {
        var studio = StudioScope.studio();
        var design = store.lock(studio, id);
        var missing = Completeness.missingIn(design.draft());
        if (!missing.isEmpty()) {
            return new PublishingOutcome.Incomplete(missing);
        }
        var revision = design.revision() == null ? 1 : design.revision() + 1;
        store.insertRevision(studio, id, revision, design.draft(), clock.instant());
        return new PublishingOutcome.Published(revision);
    }

    @Transactional(readOnly = true)
    public List<PublishedDesign> onSale() {
        return store.onSale(StudioScope.studio());
    }

    @Transactional(readOnly = true)
    public Optional<PublishedDesign> onSale(String slug) {
        return store.onSale(StudioScope.studio(), slug);
    }

    /** The blueprint as it was published under this number: what an order of that time is made by. */
    @Transactional(readOnly = true)
    public Blueprint revision(DesignId id, int revision) {
        return store.blueprint(StudioScope.studio(), id, revision);
    }

    /** The plainest wish that can be made of a design: what is required, and of that the first available choice or the example. */
    public Map<String, Object> simplest(PublishedDesign design) {
        return Completeness.simplest(design.blueprint());
    }

    /** Checks a wish against the revision that is on sale now; empty when no such design is. */
    @Transactional(readOnly = true)
    public Optional<Makeability> check(String slug, Map<String, ?> wish) {
        return onSale(slug)
                .map(design ->
                        Configurator.check(design.id(), design.slug(), design.revision(), design.blueprint(), wish));
    }
}
