package org.dingzuo.materials;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.foundation.web.Remembered;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.materials.Move.Kind;
import org.dingzuo.materials.MoveLedger.Moving;
import org.dingzuo.materials.lot.AllotmentStore;
import org.dingzuo.materials.lot.AllotmentStore.Allotment;
import org.dingzuo.materials.lot.Allotting;
import org.dingzuo.materials.lot.Arrival;
import org.dingzuo.materials.lot.Lot;
import org.dingzuo.materials.lot.LotStore;
import org.dingzuo.studio.Studios;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The maker's look at the store-room: what there is, how it came to be so, and whether it is as the book says. What hands do with one lot is
 *  {@link Lots}'. */
@Service
@Transactional
public class Shelves {
    private record Spoken(List<Reservation> reservations) {}

    private static final Remembered<Spoken> SPOKEN = new Remembered<>("materials.spoken-for", Spoken.class);

    private final ItemStore items;
    private final LotStore lots;
    private final Allotting allotting;
    private final AllotmentStore allotments;
    private final ReservationStore reservations;
    private final MoveLedger moves;
    private final Studios studios;
    private final Clock clock;

    Shelves(
            ItemStore items,
            LotStore lots,
            Allotting allotting,
            AllotmentStore allotments,
            ReservationStore reservations,
            MoveLedger moves,
            Studios studios,
            Clock clock) {
        this.items = items;
        this.lots = lots;
        this.allotting = allotting;
        this.allotments = allotments;
        this.reservations = reservations;
        this.moves = moves;
        this.studios = studios;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Item> all() {
        return items.all(StudioScope.studio());
    }

    @Transactional(readOnly = true)
    public Optional<Item> find(String key) {
        return items.find(StudioScope.studio(), key);
    }

    /** Lots of these items in which something lies, the first to come first. */
    @Transactional(readOnly = true)
    public Map<String, List<Lot>> lots(Collection<String> keys) {
        return lots.lying(StudioScope.studio(), keys);
    }

    /** By item and number; unknown ones are missing. */
    @Transactional(readOnly = true)
    public List<Lot> these(Collection<UUID> ids) {
        return lots.these(StudioScope.studio(), ids);
    }

    /** Out of which lots an order is made, by item and number: what it took, what it left over, what is allotted to it. A remnant counts for
     *  the lot that it was cut from. */
    @Transactional(readOnly = true)
    public List<LotShare> sharesOf(UUID order) {
        var studio = StudioScope.studio();
        var moved = moves.ofOrders(studio, List.of(order));
        var allotted = allotments.of(studio, List.of(order));
        var known = lots
                .these(
                        studio,
                        Stream.concat(
                                        moved.stream().map(Move::lot),
                                        allotted.stream().map(Allotment::lot))
                                .distinct()
                                .toList())
                .stream()
                .collect(Collectors.toMap(Lot::id, Function.identity()));
        return known.values().stream()
                .map(lot -> new LotShare(
                        lot,
                        -sum(moved, Kind.USED, move -> move.lot().equals(lot.id())),
                        sum(moved, Kind.BACK, move -> {
                            var back = known.get(move.lot());
                            return back != null && lot.id().equals(back.cutFrom());
                        }),
                        allotted.stream()
                                .filter(each -> each.lot().equals(lot.id()))
                                .mapToLong(Allotment::quantity)
                                .sum()))
                .filter(share -> share.taken() > 0 || share.allotted() > 0)
                .sorted(Comparator.comparing((LotShare share) -> share.lot().item())
                        .thenComparing(share -> share.lot().number()))
                .toList();
    }

    private static long sum(List<Move> moved, Kind kind, Predicate<Move> of) {
        return moved.stream()
                .filter(move -> move.kind() == kind && of.test(move))
                .mapToLong(Move::quantity)
                .sum();
    }

    /** What orders that have not begun speak for, the paid ones first, then the oldest. */
    @Transactional(readOnly = true)
    public List<Reservation> spokenFor() {
        return SPOKEN.or(() -> new Spoken(reservations.all(StudioScope.studio())))
                .reservations();
    }

    /** Replaces all that is said of it; false when the version is no longer the one seen, there is no such item, or another one has its
     *  code. */
    public boolean change(NewItem item, long seen) {
        var studio = StudioScope.studio();
        items.lock(studio, Set.of(item.key()));
        if (!items.update(studio, item, seen)) {
            return false;
        }
        allotting.settle(studio, Set.of(item.key()));
        return true;
    }

    /** The whole shelf of an item was counted: the book is set to what was found. What is missing went from what came first; what is too
     *  much lies with what came last, or is a lot of its own where lots must not mix. */
    public StockOutcome count(String key, long found, String reason) {
        var studio = StudioScope.studio();
        var item = items.lock(studio, Set.of(key)).get(key);
        if (item == null) {
            return new StockOutcome.UnknownItem();
        }
        if (item.onHand() == found) {
            return new StockOutcome.Agreed();
        }
        var lying = lots.lying(studio, Set.of(key)).getOrDefault(key, List.of());
        var counted = found > item.onHand()
                ? List.of(tooMuch(studio, item, lying, found - item.onHand(), reason))
                : missing(studio, lying, item.onHand() - found, reason);
        allotting.settle(studio, Set.of(key));
        return new StockOutcome.Moved(counted.getLast());
    }

    private Move tooMuch(StudioId studio, ItemStore.Locked item, List<Lot> lying, long more, String reason) {
        var lot = item.oneLot() || lying.isEmpty()
                ? lots.open(studio, item.item(), Arrival.UNKNOWN, today(), null)
                : lying.getLast().id();
        return move(studio, new Moving(item.item(), lot, Kind.COUNTED, more, reason, null));
    }

    /** First what nobody speaks for, then the rest. */
    private List<Move> missing(StudioId studio, List<Lot> lying, long less, String reason) {
        var gone = new ArrayList<Move>();
        var left = less;
        for (ToLongFunction<Lot> part : List.<ToLongFunction<Lot>>of(Lot::free, Lot::spoken)) {
            for (var lot : lying) {
                var taken = Math.min(left, part.applyAsLong(lot));
                if (taken > 0) {
                    gone.add(took(studio, lots.find(studio, lot.id()).orElseThrow(), taken, reason));
                    left -= taken;
                }
            }
        }
        return gone;
    }

    private Move took(StudioId studio, Lot lot, long quantity, String reason) {
        allotting.loosen(studio, lot, lot.quantity() - quantity);
        return move(studio, new Moving(lot.item(), lot.id(), Kind.COUNTED, -quantity, reason, null));
    }

    /** Newest first.
     *  @param before a move's id: only older ones; null: from the newest */
    @Transactional(readOnly = true)
    public List<Move> moves(String key, @Nullable UUID before, int limit) {
        return moves.page(StudioScope.studio(), key, before, limit);
    }

    /** Of all items, the oldest first.
     *  @param from that moment itself included; {@code until} is not */
    @Transactional(readOnly = true)
    public List<Move> moves(Instant from, Instant until, int limit) {
        return moves.between(StudioScope.studio(), from, until, limit);
    }

    private Move move(StudioId studio, Moving moving) {
        return moves.move(studio, studios.profile().zone(), moving);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), studios.profile().zone());
    }
}
