package org.dingzuo.ordering.buyers;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk where a maker keeps whom they look for again and again. */
@Service
@Transactional
public class Segments {
    static final int MOST = 30;

    private final SegmentStore store;
    private final BuyerBook book;
    private final Clock clock;

    Segments(SegmentStore store, BuyerBook book, Clock clock) {
        this.store = store;
        this.book = book;
        this.clock = clock;
    }

    /** A segment and how many people are in it now. */
    public record Counted(Segment segment, int people) {}

    public enum Outcome {
        KEPT,
        /** Another one has this name. */
        NAME_TAKEN,
        /** As many as there may be. */
        TOO_MANY,
        /** It is gone. */
        UNKNOWN,
        /** It was changed meanwhile. */
        STALE
    }

    /** By name. Opens the book once, however many there are. */
    @Transactional(readOnly = true)
    public List<Counted> all() {
        var segments = store.all(StudioScope.studio());
        if (segments.isEmpty()) {
            return List.of();
        }
        var now = clock.instant();
        var people =
                book.count(segments.stream().map(segment -> segment.at(now)).toList());
        var counted = new ArrayList<Counted>();
        for (int at = 0; at < segments.size(); at++) {
            counted.add(new Counted(segments.get(at), people.get(at)));
        }
        return counted;
    }

    /** @param wanted its id and version do not count */
    public Outcome keep(Segment wanted) {
        var studio = StudioScope.studio();
        store.lock(studio);
        if (store.hasName(studio, wanted.name(), null)) {
            return Outcome.NAME_TAKEN;
        }
        if (store.count(studio) >= MOST) {
            return Outcome.TOO_MANY;
        }
        store.insert(studio, Ids.next(clock), wanted);
        return Outcome.KEPT;
    }

    /** @param wanted with the version that was seen */
    public Outcome change(Segment wanted) {
        var studio = StudioScope.studio();
        store.lock(studio);
        if (!store.exists(studio, wanted.id())) {
            return Outcome.UNKNOWN;
        }
        if (store.hasName(studio, wanted.name(), wanted.id())) {
            return Outcome.NAME_TAKEN;
        }
        return store.update(studio, wanted) ? Outcome.KEPT : Outcome.STALE;
    }

    /** False when it was gone already. The people in it stay. */
    public boolean drop(UUID segment) {
        return store.delete(StudioScope.studio(), segment);
    }
}
