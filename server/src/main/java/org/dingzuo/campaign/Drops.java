package org.dingzuo.campaign;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dingzuo.catalog.Designs;
import org.dingzuo.catalog.PublishedDesign;
import org.dingzuo.foundation.access.Caller;
import org.dingzuo.foundation.audit.Audit;
import org.dingzuo.foundation.jobs.StudioJobs;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.Ids;
import org.dingzuo.promise.ReservationOutcome;
import org.dingzuo.promise.ReservedTime;
import org.dingzuo.promise.WorkLine;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The maker's desk for drops. Buyers come through {@link Bookings}. */
@Service
@Transactional
public class Drops {
    private final DropStore store;
    private final Designs designs;
    private final ReservedTime time;
    private final StudioJobs jobs;
    private final Audit audit;
    private final Clock clock;

    Drops(DropStore store, Designs designs, ReservedTime time, StudioJobs jobs, Audit audit, Clock clock) {
        this.store = store;
        this.designs = designs;
        this.time = time;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    /** As {@link #announce}, once per key, however often and however parallel: a drop takes a stretch of the plan. */
    public AnnounceOutcome announceOnce(String key, byte[] fingerprint, NewDrop wish) {
        // Whoever presses twice waits here for himself.
        time.takeTurn();
        var studio = StudioScope.studio();
        var earlier = store.byKey(studio, key);
        if (earlier.isPresent()) {
            var drop = store.find(studio, earlier.get().drop()).orElseThrow();
            return Arrays.equals(earlier.get().fingerprint(), fingerprint)
                    ? new AnnounceOutcome.Announced(drop.id(), drop.shipBy())
                    : new AnnounceOutcome.KeyReused();
        }
        var outcome = announce(wish);
        if (outcome instanceof AnnounceOutcome.Announced announced) {
            store.remember(studio, key, fingerprint, announced.drop());
        }
        return outcome;
    }

    /** Reserves the time and announces the drop; it opens and closes by itself. */
    public AnnounceOutcome announce(NewDrop wish) {
        var chosen = new ArrayList<PublishedDesign>();
        for (var slug : wish.designs()) {
            var design = designs.onSale(slug);
            if (design.isEmpty()) {
                return new AnnounceOutcome.UnknownDesign(slug);
            }
            chosen.add(design.get());
        }
        return switch (HeaviestPiece.of(chosen)) {
            case HeaviestPiece.Outcome.MadeDifferently(var step) -> new AnnounceOutcome.MadeDifferently(step);
            case HeaviestPiece.Outcome.Found(var piece) -> announce(wish, new WorkLine(piece, 1));
        };
    }

    private AnnounceOutcome announce(NewDrop wish, WorkLine piece) {
        var id = new DropId(Ids.next(clock));
        var from = wish.opensAt().isAfter(clock.instant()) ? wish.opensAt() : clock.instant();
        return switch (time.reserve(id.value(), piece, wish.places(), from, wish.shipBy())) {
            case ReservationOutcome.NoTime(var because) -> new AnnounceOutcome.NoTime(because);
            case ReservationOutcome.OnlyLater(var shipBy) -> new AnnounceOutcome.OnlyLater(shipBy);
            case ReservationOutcome.Reserved(var shipBy) -> {
                store.insert(StudioScope.studio(), id, wish, shipBy, clock.instant());
                jobs.at(wish.opensAt(), OpenDrop.NAME, id.value());
                jobs.at(wish.closesAt(), CloseDrop.NAME, id.value());
                audit.note("drop.announced", "drop", id.value());
                yield new AnnounceOutcome.Announced(id, shipBy);
            }
        };
    }

    /** The window has come. Places are taken by the clock in any case; this only says it on the drop. */
    void open(DropId id) {
        store.turn(StudioScope.studio(), id, List.of(Drop.State.ANNOUNCED), Drop.State.OPEN);
    }

    /** Ends the drop, early or in time; what nobody took is free again. False when it was over before. */
    public boolean close(DropId id) {
        // The plan's turn first, as every order takes it: a place and its time go together.
        time.takeTurn();
        var closed =
                store.turn(StudioScope.studio(), id, List.of(Drop.State.ANNOUNCED, Drop.State.OPEN), Drop.State.CLOSED);
        if (closed) {
            time.close(id.value());
            // Most drops are ended by the clock.
            if (Caller.current().isPresent()) {
                audit.note("drop.closed", "drop", id.value());
            }
        }
        return closed;
    }

    @Transactional(readOnly = true)
    public Optional<Drop> find(DropId id) {
        return store.find(StudioScope.studio(), id);
    }

    /** Every drop of this studio, newest first. */
    @Transactional(readOnly = true)
    public List<Drop> all() {
        return store.all(StudioScope.studio());
    }

    /** What buyers may look forward to: announced or open. */
    @Transactional(readOnly = true)
    public List<Drop> toCome() {
        return store.toCome(StudioScope.studio(), clock.instant());
    }
}
