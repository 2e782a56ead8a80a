package org.dingzuo.production.base;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import org.dingzuo.catalog.Choosing;
import org.dingzuo.catalog.Designs;
import org.dingzuo.catalog.Makeability;
import org.dingzuo.catalog.MakeableItem;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.Ids;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.materials.Shelves;
import org.dingzuo.production.Once;
import org.dingzuo.production.Told;
import org.dingzuo.promise.IdleTime;
import org.dingzuo.promise.IdleWork;
import org.dingzuo.promise.Promises;
import org.dingzuo.promise.WorkLine;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk of the base line: what is to lie ready, what idle time could make of it, and what lies there. */
@Service
@Transactional
public class BaseLine {
    /** More at a time is no stop-gap. */
    private static final int MOST_AT_ONCE = 20;

    private final BaseStore store;
    private final Finishing finishing;
    private final IdleTime idle;
    private final Promises promises;
    private final Designs designs;
    private final Shelves shelves;
    private final Once once;
    private final Clock clock;

    BaseLine(
            BaseStore store,
            Finishing finishing,
            IdleTime idle,
            Promises promises,
            Designs designs,
            Shelves shelves,
            Once once,
            Clock clock) {
        this.store = store;
        this.finishing = finishing;
        this.idle = idle;
        this.promises = promises;
        this.designs = designs;
        this.shelves = shelves;
        this.once = once;
        this.clock = clock;
    }

    /** What could be made when; nothing is taken. */
    public record Proposal(UUID piece, int quantity, IdleWork where) {}

    /** @param where when, and whether that time is still its own */
    public record Run(BaseRun run, IdleWork where) {}

    /** @param makeable by piece: what it is now; absent: it cannot be made any more */
    public record Standing(
            List<BasePiece> pieces, Map<UUID, MakeableItem> makeable, List<Run> runs, List<Proposal> proposals) {}

    @Transactional(readOnly = true)
    public Standing standing() {
        var studio = StudioScope.studio();
        var pieces = store.pieces(studio);
        var makeable = makeable(pieces);
        var runs = runs(studio);
        return new Standing(pieces, makeable, runs, proposals(pieces, makeable, runs));
    }

    /** What is meant to be made and has its time.
     *  @param design slug */
    public record Ahead(String design, Run run) {}

    /** Who came first first. */
    @Transactional(readOnly = true)
    public List<Ahead> ahead() {
        var studio = StudioScope.studio();
        var standing = runs(studio).stream().filter(run -> run.where().stands()).toList();
        if (standing.isEmpty()) {
            return List.of();
        }
        var designOf = store.pieces(studio).stream().collect(Collectors.toMap(BasePiece::id, BasePiece::design));
        return standing.stream()
                .map(run -> new Ahead(designOf.getOrDefault(run.run().piece(), ""), run))
                .toList();
    }

    private List<Run> runs(StudioId studio) {
        var where = new HashMap<UUID, IdleWork>();
        idle.look().forEach(work -> where.put(work.id(), work));
        var runs = new ArrayList<Run>();
        for (var run : store.open(studio)) {
            var work = where.get(run.id());
            if (work != null) {
                runs.add(new Run(run, work));
            }
        }
        return runs;
    }

    private List<Proposal> proposals(List<BasePiece> pieces, Map<UUID, MakeableItem> makeable, List<Run> runs) {
        var proposals = new ArrayList<Proposal>();
        var wanted = new ArrayList<BasePiece>();
        var lines = new ArrayList<WorkLine>();
        var stock = pieces.isEmpty() ? Spare.NOTHING : Spare.of(shelves.all());
        for (var piece : pieces) {
            var item = makeable.get(piece.id());
            if (item == null) {
                continue;
            }
            var quantity = stock.enoughFor(item, Math.min(missing(piece, runs), MOST_AT_ONCE));
            if (quantity > 0) {
                wanted.add(piece);
                lines.add(new WorkLine(item, quantity));
                stock = stock.less(item, quantity);
            }
        }
        var found = idle.find(lines);
        for (int at = 0; at < found.size(); at++) {
            var piece = wanted.get(at);
            var quantity = lines.get(at).quantity();
            found.get(at).ifPresent(where -> proposals.add(new Proposal(piece.id(), quantity, where)));
        }
        return proposals;
    }

    private static int missing(BasePiece piece, List<Run> runs) {
        var coming = runs.stream()
                .map(Run::run)
                .filter(run -> run.piece().equals(piece.id()))
                .mapToInt(BaseRun::quantity)
                .sum();
        return piece.target() - piece.onShelf() - coming;
    }

    /** @param choices over the simplest that can be made; null: just that */
    public BaseOutcome want(String design, @Nullable Map<String, Object> choices, int target) {
        var sold = designs.onSale(design);
        if (sold.isEmpty()) {
            return new BaseOutcome.Unknown();
        }
        if (sold.get().blueprint().repair()) {
            return new BaseOutcome.WorkOnABuyersPiece();
        }
        var wish = new HashMap<>(designs.simplest(sold.get()));
        wish.putAll(choices == null ? Map.of() : choices);
        var verdict = designs.check(design, Choosing.one(wish));
        if (verdict.isEmpty() || !(verdict.get() instanceof Makeability.Makeable(var item))) {
            return verdict.<BaseOutcome>map(BaseOutcome.NotMakeable::new).orElseGet(BaseOutcome.Unknown::new);
        }
        var piece = new BasePiece(Ids.next(clock), item.design(), item.slug(), item.configuration(), target, 0, 0);
        return store.insert(StudioScope.studio(), piece) ? new BaseOutcome.Done(piece) : new BaseOutcome.AlreadyThere();
    }

    public BaseOutcome aim(UUID piece, int target, long seen) {
        var studio = StudioScope.studio();
        var known = store.lock(studio, piece);
        if (known.isEmpty()) {
            return new BaseOutcome.Unknown();
        }
        return store.aim(studio, piece, target, seen) ? done(studio, piece) : new BaseOutcome.Stale();
    }

    /** It is to lie ready no longer; what was meant to be made of it is given up. */
    public BaseOutcome forget(UUID piece, long seen) {
        var studio = StudioScope.studio();
        var known = store.lock(studio, piece);
        if (known.isEmpty()) {
            return new BaseOutcome.Unknown();
        }
        var runs = store.open(studio).stream()
                .filter(run -> run.piece().equals(piece))
                .toList();
        if (!store.delete(studio, piece, seen)) {
            return new BaseOutcome.Stale();
        }
        runs.forEach(run -> idle.giveBack(run.id()));
        return new BaseOutcome.Done(known.get());
    }

    /** Means to make so many, in the idle time that was proposed or earlier.
     *  @param endsBy when the proposal ends */
    public BaseOutcome accept(UUID piece, int quantity, Instant endsBy) {
        var studio = StudioScope.studio();
        promises.takeTurn();
        var known = store.lock(studio, piece);
        if (known.isEmpty()) {
            return new BaseOutcome.Unknown();
        }
        var item = makeable(List.of(known.get())).get(piece);
        if (item == null) {
            return new BaseOutcome.Unknown();
        }
        if (Spare.of(shelves.all()).enoughFor(item, quantity) < quantity) {
            return new BaseOutcome.MaterialSpokenFor();
        }
        var run = new BaseRun(Ids.next(clock), piece, quantity, item.revision());
        if (idle.take(run.id(), new WorkLine(item, quantity), endsBy).isEmpty()) {
            return new BaseOutcome.TimeGone();
        }
        store.insert(studio, run);
        return new BaseOutcome.Done(known.get());
    }

    /** So many are made: they lie on the shelf, and their material is taken from the store-room.
     *  @param made at least 1 */
    public BaseOutcome finish(UUID run, int made) {
        return finishing.finish(run, made);
    }

    public BaseOutcome drop(UUID run) {
        var studio = StudioScope.studio();
        var known = store.lockOpen(studio, run);
        if (known.isEmpty()) {
            return new BaseOutcome.Unknown();
        }
        store.end(studio, run, 0);
        idle.giveBack(run);
        return done(studio, known.get().piece());
    }

    /** Somebody took so many away: sold at a market, given to a friend. Told twice, they went once. */
    public BaseOutcome sold(UUID piece, int quantity, String reason, Told told) {
        return moved(piece, "SOLD", told, "sold " + quantity, lying -> -quantity, reason);
    }

    /** The shelf was counted and the book set right. Told twice, what came between stays. */
    public BaseOutcome counted(UUID piece, int found, String reason, Told told) {
        return moved(piece, "COUNTED", told, "counted " + found, lying -> found - lying, reason);
    }

    private BaseOutcome moved(UUID piece, String kind, Told told, String what, IntUnaryOperator by, String reason) {
        var studio = StudioScope.studio();
        var locked = store.lock(studio, piece);
        if (locked.isEmpty()) {
            return new BaseOutcome.Unknown();
        }
        var act = what + " of " + piece;
        return switch (once.known(told, act)) {
            case DONE -> done(studio, piece);
            case ANOTHER -> new BaseOutcome.ToldOfAnother();
            case NEW -> {
                var lying = locked.get().onShelf();
                if (!store.move(studio, piece, kind, by.applyAsInt(lying), reason)) {
                    yield new BaseOutcome.TooFew(lying);
                }
                once.note(told, act, clock.instant());
                yield done(studio, piece);
            }
        };
    }

    private BaseOutcome done(StudioId studio, UUID piece) {
        return store.lock(studio, piece).<BaseOutcome>map(BaseOutcome.Done::new).orElseGet(BaseOutcome.Unknown::new);
    }

    private Map<UUID, MakeableItem> makeable(List<BasePiece> pieces) {
        if (pieces.isEmpty()) {
            return Map.of();
        }
        var verdicts = designs.checkAll(pieces.stream()
                .map(piece -> new Designs.Asked(
                        piece.design(), Choosing.one(piece.configuration().values())))
                .toList());
        var makeable = new HashMap<UUID, MakeableItem>();
        for (int at = 0; at < pieces.size(); at++) {
            var piece = pieces.get(at);
            if (verdicts.get(at).orElse(null) instanceof Makeability.Makeable(var item)
                    && item.design().equals(piece.designId())) {
                makeable.put(piece.id(), item);
            }
        }
        return makeable;
    }
}
