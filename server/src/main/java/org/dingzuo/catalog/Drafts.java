package org.dingzuo.catalog;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dingzuo.catalog.Design.State;
import org.dingzuo.catalog.EditOutcome.Done;
import org.dingzuo.catalog.EditOutcome.NoSuchChoice;
import org.dingzuo.catalog.EditOutcome.NotNow;
import org.dingzuo.catalog.EditOutcome.Stale;
import org.dingzuo.catalog.EditOutcome.Unknown;
import org.dingzuo.foundation.problem.FieldFault;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The maker's drawing table. Nothing done here alters what was already ordered: orders refer to revisions, and those never change. */
@Service
@Transactional
public class Drafts {
    private final DesignStore store;
    private final RevisionStore revisions;
    private final SoldOutStore soldOut;
    private final Workshop workshop;
    private final Artworks artworks;
    private final Clock clock;

    Drafts(
            DesignStore store,
            RevisionStore revisions,
            SoldOutStore soldOut,
            Workshop workshop,
            Artworks artworks,
            Clock clock) {
        this.store = store;
        this.revisions = revisions;
        this.soldOut = soldOut;
        this.workshop = workshop;
        this.artworks = artworks;
        this.clock = clock;
    }

    /** Empty when the studio has a design of this slug already. */
    public Optional<DesignId> start(String slug, Blueprint blueprint) {
        var id = new DesignId(Ids.next(clock));
        return store.insert(StudioScope.studio(), id, slug, blueprint) ? Optional.of(id) : Optional.empty();
    }

    @Transactional(readOnly = true)
    public List<Design> all() {
        return store.all(StudioScope.studio());
    }

    @Transactional(readOnly = true)
    public Optional<Design> find(DesignId id) {
        return store.find(StudioScope.studio(), id);
    }

    /** What the draft still lacks before it can be published. */
    @Transactional(readOnly = true)
    public List<FieldFault> missingIn(Blueprint draft) {
        return Completeness.missingIn(draft, workshop.means());
    }

    /** Replaces the whole draft. */
    public EditOutcome edit(DesignId id, Blueprint draft, long seen) {
        var studio = StudioScope.studio();
        if (store.edit(studio, id, draft, seen)) {
            return done(id);
        }
        return store.find(studio, id).isPresent() ? new Stale() : new Unknown();
    }

    public PublishingOutcome publish(DesignId id) {
        var studio = StudioScope.studio();
        var design = store.lock(studio, id).orElse(null);
        if (design == null) {
            return new PublishingOutcome.Unknown();
        }
        var missing = missingIn(design.draft());
        if (!missing.isEmpty()) {
            return new PublishingOutcome.Incomplete(missing);
        }
        var withoutExample = artworks.missingIn(example(design));
        if (!withoutExample.isEmpty()) {
            return new PublishingOutcome.Incomplete(withoutExample);
        }
        var revision = design.revision() == null ? 1 : design.revision() + 1;
        artworks.keep(Set.copyOf(example(design).artworks().values()));
        revisions.insert(studio, id, revision, design.draft(), clock.instant());
        store.turn(studio, id, State.PUBLISHED, revision);
        return new PublishingOutcome.Published(revision);
    }

    /** Takes it off sale; its orders go on. */
    public EditOutcome retire(DesignId id) {
        return turn(id, State.PUBLISHED, State.RETIRED);
    }

    /** Back on sale with the revision it had. */
    public EditOutcome putBack(DesignId id) {
        return turn(id, State.RETIRED, State.PUBLISHED);
    }

    /** The order in which the shop shows them. */
    public void arrange(List<DesignId> order) {
        store.arrange(StudioScope.studio(), order);
    }

    /** Marks a choice as sold out for now: from this moment, without a new revision. */
    public EditOutcome sellOut(DesignId id, SoldOut missing) {
        var studio = StudioScope.studio();
        var design = store.lock(studio, id).orElse(null);
        if (design == null) {
            return new Unknown();
        }
        if (design.revision() == null) {
            return new NotNow(design.state());
        }
        var known = revisions
                .blueprint(studio, id, design.revision())
                .group(missing.group())
                .flatMap(group -> group.choice(missing.choice()));
        if (known.isEmpty()) {
            return new NoSuchChoice();
        }
        soldOut.put(studio, id, missing, clock.instant());
        return done(id);
    }

    public EditOutcome sellAgain(DesignId id, String group, String choice) {
        var studio = StudioScope.studio();
        if (store.lock(studio, id).isEmpty()) {
            return new Unknown();
        }
        soldOut.remove(studio, id, group, choice);
        return done(id);
    }

    /** Everything that was ever on sale under this design, the newest first. */
    @Transactional(readOnly = true)
    public List<Revision> revisions(DesignId id) {
        return revisions.all(StudioScope.studio(), id);
    }

    private EditOutcome turn(DesignId id, State from, State to) {
        var studio = StudioScope.studio();
        var design = store.lock(studio, id).orElse(null);
        if (design == null) {
            return new Unknown();
        }
        if (design.state() != from || design.revision() == null) {
            return new NotNow(design.state());
        }
        store.turn(studio, id, to, design.revision());
        return done(id);
    }

    private EditOutcome done(DesignId id) {
        return new Done(store.find(StudioScope.studio(), id).orElseThrow());
    }

    /** The design with every example filled in that it has. */
    private static MakeableItem example(Design design) {
        var examples = design.draft().optionGroups().stream()
                .filter(group -> group.kind() == OptionGroup.Kind.UPLOAD && group.example() instanceof String)
                .collect(Collectors.toMap(OptionGroup::key, group -> (Object) String.valueOf(group.example())));
        return new MakeableItem(design.id(), design.slug(), 0, design.draft(), new Configuration(examples));
    }
}
