package org.dingzuo.catalog;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dingzuo.catalog.Design.State;
import org.dingzuo.catalog.EditOutcome.Done;
import org.dingzuo.catalog.EditOutcome.NoSuchChoice;
import org.dingzuo.catalog.EditOutcome.NotNow;
import org.dingzuo.catalog.EditOutcome.Stale;
import org.dingzuo.catalog.EditOutcome.Unknown;
import org.dingzuo.foundation.audit.Audit;
import org.dingzuo.foundation.problem.FieldFault;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The maker's drawing table. Nothing done here alters what was already ordered: orders refer to revisions, and those never change. */
@Service
@Transactional
public class Drafts {
    private final DesignStore store;
    private final RevisionStore revisions;
    private final SoldOutStore soldOut;
    private final Publishing publishing;
    private final Audit audit;
    private final Clock clock;

    Drafts(
            DesignStore store,
            RevisionStore revisions,
            SoldOutStore soldOut,
            Publishing publishing,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.revisions = revisions;
        this.soldOut = soldOut;
        this.publishing = publishing;
        this.audit = audit;
        this.clock = clock;
    }

    /** Empty when the studio has a design of this slug already. */
    public Optional<DesignId> start(String slug, Blueprint blueprint) {
        var id = new DesignId(Ids.next(clock));
        if (!store.insert(StudioScope.studio(), id, slug, blueprint)) {
            return Optional.empty();
        }
        note("design.started", id);
        return Optional.of(id);
    }

    /** Retired ones too, in the order of the shop. */
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
        return publishing.missingIn(draft);
    }

    /** Whether it cannot be published before it was made once: nobody has made it, and this studio sells nothing untried. */
    @Transactional(readOnly = true)
    public boolean needsSample(Design design) {
        return publishing.needsSample(design);
    }

    /** What would change on sale if the draft were published now; empty for a design that is not. */
    @Transactional(readOnly = true)
    public List<Differences.Difference> pendingIn(Design design) {
        return design.revision() == null
                ? List.of()
                : Differences.between(
                        revisions.blueprint(StudioScope.studio(), design.id(), design.revision()), design.draft());
    }

    /** Checks a wish against the draft, before anybody can order it.
     *  @param wish null: the simplest that can be made of it */
    @Transactional(readOnly = true)
    public TrialOutcome tryOut(DesignId id, @Nullable Map<String, ?> wish) {
        var design = find(id).orElse(null);
        if (design == null) {
            return new TrialOutcome.Unknown();
        }
        var draft = design.draft();
        var missing = publishing.missingIn(draft);
        if (!missing.isEmpty()) {
            return new TrialOutcome.Incomplete(missing);
        }
        var tried = wish == null ? Completeness.simplest(draft) : wish;
        return new TrialOutcome.Judged(
                design.slug(), Configurator.check(id, design.slug(), 0, draft, Choosing.one(tried)));
    }

    /** Replaces the whole draft. */
    public EditOutcome edit(DesignId id, Blueprint draft, long seen) {
        var studio = StudioScope.studio();
        if (store.edit(studio, id, draft, seen)) {
            return done("design.edited", id);
        }
        return store.find(studio, id).isPresent() ? new Stale() : new Unknown();
    }

    /** The draft becomes the next revision, which never changes again; what was sold stays with its own. */
    public PublishingOutcome publish(DesignId id) {
        var outcome = publishing.publish(id);
        if (outcome instanceof PublishingOutcome.Published) {
            note("design.published", id);
        }
        return outcome;
    }

    /** Takes it off sale; its orders go on. */
    public EditOutcome retire(DesignId id) {
        return turn("design.retired", id, State.PUBLISHED, State.RETIRED);
    }

    /** Back on sale with the revision it had. */
    public EditOutcome putBack(DesignId id) {
        return turn("design.put-back", id, State.RETIRED, State.PUBLISHED);
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
        return done("choice.sold-out", id);
    }

    /** No version is asked for, and none is raised: twice is once. */
    public EditOutcome sellAgain(DesignId id, String group, String choice) {
        var studio = StudioScope.studio();
        if (store.lock(studio, id).isEmpty()) {
            return new Unknown();
        }
        soldOut.remove(studio, id, group, choice);
        return done("choice.back", id);
    }

    /** Everything that was ever on sale under this design, the newest first. */
    @Transactional(readOnly = true)
    public List<Revision> revisions(DesignId id) {
        return revisions.all(StudioScope.studio(), id);
    }

    private EditOutcome turn(String act, DesignId id, State from, State to) {
        var studio = StudioScope.studio();
        var design = store.lock(studio, id).orElse(null);
        if (design == null) {
            return new Unknown();
        }
        if (design.state() != from || design.revision() == null) {
            return new NotNow(design.state());
        }
        store.turn(studio, id, to, design.revision());
        return done(act, id);
    }

    private EditOutcome done(String act, DesignId id) {
        note(act, id);
        return new Done(store.find(StudioScope.studio(), id).orElseThrow());
    }

    private void note(String act, DesignId id) {
        audit.note(act, "design", id.value());
    }
}
