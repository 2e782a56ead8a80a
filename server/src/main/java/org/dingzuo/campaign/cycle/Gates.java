package org.dingzuo.campaign.cycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dingzuo.campaign.cycle.Gate.Missing;
import org.dingzuo.catalog.Designs;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.materials.Shelves;
import org.dingzuo.promise.Promises;
import org.springframework.stereotype.Component;

/** Says what is missing before a round can go on, and what would do. */
@Component
class Gates {
    private final CycleStore store;
    private final PlaceStore places;
    private final Designs designs;
    private final Votes votes;
    private final Shelves shelves;
    private final Promises promises;

    Gates(CycleStore store, PlaceStore places, Designs designs, Votes votes, Shelves shelves, Promises promises) {
        this.store = store;
        this.places = places;
        this.designs = designs;
        this.votes = votes;
        this.shelves = shelves;
        this.promises = promises;
    }

    /** The gate that this round comes to next; empty: it is over. */
    Optional<Gate> next(Cycle round) {
        return switch (round.phase()) {
            case AHEAD -> Optional.of(into(Phase.TEASE, round));
            case TEASE -> Optional.of(into(Phase.FIX, round));
            case FIX -> Optional.of(into(Phase.BOOK, round));
            case BOOK -> Optional.of(into(Phase.MAKE, round));
            case MAKE -> Optional.of(into(Phase.REVIEW, round));
            case REVIEW -> Optional.of(new Gate(Phase.DONE, List.of()));
            case DONE, SKIPPED -> Optional.empty();
        };
    }

    Gate into(Phase phase, Cycle round) {
        return new Gate(
                phase,
                switch (phase) {
                    case TEASE -> candidates(round);
                    case FIX -> voices(round);
                    case BOOK ->
                        round.isFixed()
                                ? List.of()
                                : List.of(Missing.worthKnowing(
                                        "not-fixed", "at", round.times().bookAt()));
                    case MAKE -> material();
                    case REVIEW -> unshipped(round);
                    case AHEAD, DONE, SKIPPED -> List.of();
                });
    }

    private List<Missing> candidates(Cycle round) {
        var missing = new ArrayList<Missing>();
        var least = store.rule(StudioScope.studio()).map(CycleRule::least).orElse(1);
        if (round.designs().size() < least) {
            missing.add(Missing.blocking("candidates", "least", least));
        }
        for (var entry : round.designs()) {
            if (designs.onSale(entry.design()).isEmpty()) {
                missing.add(Missing.blocking("not-on-sale", "design", entry.design()));
            }
        }
        return missing;
    }

    private List<Missing> voices(Cycle round) {
        var people = votes.tally(round.id()).people();
        return people == 0 ? List.of(Missing.worthKnowing("no-votes", "people", 0)) : List.of();
    }

    private List<Missing> material() {
        return shelves.all().stream()
                .filter(item -> item.missing() > 0)
                .map(item -> Missing.worthKnowing("material-short", "item", item.key()))
                .toList();
    }

    private List<Missing> unshipped(Cycle round) {
        var standing = places.standing(StudioScope.studio(), round.id());
        var open = standing.size() - promises.keptOf(standing).shipped();
        return open > 0 ? List.of(Missing.worthKnowing("not-left", "count", open)) : List.of();
    }
}
