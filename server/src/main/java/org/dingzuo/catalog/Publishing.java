package org.dingzuo.catalog;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dingzuo.catalog.Design.State;
import org.dingzuo.foundation.problem.FieldFault;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.StudioId;
import org.springframework.stereotype.Component;

/** From a draft to the next revision on sale. */
@Component
class Publishing {
    private final DesignStore store;
    private final RevisionStore revisions;
    private final Workshop workshop;
    private final Artworks artworks;
    private final SampleGate gate;
    private final Clock clock;

    Publishing(
            DesignStore store,
            RevisionStore revisions,
            Workshop workshop,
            Artworks artworks,
            SampleGate gate,
            Clock clock) {
        this.store = store;
        this.revisions = revisions;
        this.workshop = workshop;
        this.artworks = artworks;
        this.gate = gate;
        this.clock = clock;
    }

    List<FieldFault> missingIn(Blueprint draft) {
        return Completeness.missingIn(draft, workshop.means());
    }

    boolean needsSample(Design design) {
        return gate.isClosed(design);
    }

    PublishingOutcome publish(DesignId id) {
        var studio = StudioScope.studio();
        var design = store.lock(studio, id).orElse(null);
        if (design == null) {
            return new PublishingOutcome.Unknown();
        }
        var missing = missingIn(design.draft());
        if (!missing.isEmpty()) {
            return new PublishingOutcome.Incomplete(missing);
        }
        if (gate.isClosed(design)) {
            return new PublishingOutcome.Incomplete(List.of(new FieldFault(
                    "sample", "sample-missing", "Make a sample first, or say that this was made before")));
        }
        var example = example(design);
        var withoutPicture = artworks.missingIn(example);
        if (!withoutPicture.isEmpty()) {
            return new PublishingOutcome.Incomplete(withoutPicture);
        }
        artworks.keep(Set.copyOf(example.artworks().values()));
        return new PublishingOutcome.Published(write(studio, design));
    }

    private int write(StudioId studio, Design design) {
        var revision = design.revision() == null ? 1 : design.revision() + 1;
        revisions.insert(studio, design.id(), revision, design.draft(), clock.instant());
        store.turn(studio, design.id(), State.PUBLISHED, revision);
        return revision;
    }

    /** The design with the example pictures that it shows to everybody. */
    private static MakeableItem example(Design design) {
        var pictures = design.draft().optionGroups().stream()
                .filter(group -> group.kind() == OptionGroup.Kind.UPLOAD && group.example() instanceof String)
                .collect(Collectors.toMap(OptionGroup::key, group -> (Object) String.valueOf(group.example())));
        return new MakeableItem(design.id(), design.slug(), 0, design.draft(), new Configuration(pictures));
    }
}
