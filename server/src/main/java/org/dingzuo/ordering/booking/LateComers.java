package org.dingzuo.ordering.booking;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.dingzuo.foundation.database.AfterCommit;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.ordering.OrderEnded;
import org.dingzuo.ordering.booking.PlacementOutcome.Refused;
import org.dingzuo.ordering.offering.Checking;
import org.dingzuo.ordering.offering.NoPlace;
import org.dingzuo.ordering.offering.OfferOutcome;
import org.dingzuo.ordering.offering.Wish;
import org.dingzuo.ordering.offering.WishCheck;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Answers those who come to a booking that is gone, without a turn of the plan: of a thousand who come for fifty places, most. That it is
 *  gone is believed for a second at most. An order of this studio that ends on this node makes it forget what it believes then; a refusal
 *  that was decided before that end and is noted after it is believed for its second all the same. */
@Component
class LateComers {
    private static final long BELIEVED_NANOS = Duration.ofSeconds(1).toNanos();
    private static final int ANSWERS = 256;

    private final WishCheck check;
    private final NoPlace noPlace;
    private final OrderEntryStore entry;
    private final TransactionTemplate transaction;
    private final ConcurrentMap<UUID, Gone> gone = new ConcurrentHashMap<>();

    /** @param said the answer to each wish that somebody already came with
     *  @param ordered which of the asked keys belong to orders that were placed before */
    private record Gone(
            StudioId studio, long since, ConcurrentMap<List<Wish.Line>, Refused> said, AskedTogether<String> ordered) {}

    LateComers(WishCheck check, NoPlace noPlace, OrderEntryStore entry, TransactionTemplate transaction) {
        this.check = check;
        this.noPlace = noPlace;
        this.entry = entry;
        this.transaction = transaction;
    }

    /** Takes note of an answer that was decided in turn. */
    void note(Wish wish, PlacementOutcome outcome) {
        var booking = wish.booking();
        if (booking != null && outcome instanceof Refused refused && isGone(refused)) {
            var studio = StudioScope.studio();
            var known = new Gone(
                    studio,
                    System.nanoTime(),
                    new ConcurrentHashMap<>(),
                    new AskedTogether<>(keys -> reading(() -> entry.ordered(studio, keys))));
            known.said().put(wish.lines(), refused);
            gone.put(booking, known);
        }
    }

    boolean comeTooLate(Wish wish) {
        return known(wish) != null;
    }

    /** What to tell somebody who came too late; empty when he has to take his turn after all: he ordered before and asks again, or the
     *  booking is no longer known to be gone. Outside of any transaction: most come with a wish that was answered before. */
    Optional<PlacementOutcome> answer(PlaceOrder acceptance) {
        var known = known(acceptance.wish());
        if (known == null || known.ordered().contains(acceptance.key())) {
            return Optional.empty();
        }
        var lines = acceptance.wish().lines();
        var said = known.said().get(lines);
        if (said == null) {
            said = reading(() -> refusal(acceptance.wish()));
            if (known.said().size() < ANSWERS) {
                known.said().put(lines, said);
            }
        }
        return Optional.of(said);
    }

    private <T> T reading(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    private Refused refusal(Wish wish) {
        return switch (check.check(wish)) {
            case Checking.Refused(var why) -> new Refused(why);
            case Checking.Fine(var checked) -> new Refused(noPlace.withoutPlace(NoPlace.BOOKING_FULL, checked));
        };
    }

    @EventListener
    void placesMayBeFree(OrderEnded ended) {
        AfterCommit.run(() -> gone.values().removeIf(each -> each.studio().equals(ended.studio())));
    }

    private @Nullable Gone known(Wish wish) {
        var booking = wish.booking();
        var known = booking == null ? null : gone.get(booking);
        if (known == null) {
            return null;
        }
        // The machine's own ticks, not the house's clock: that one may be driven.
        if (System.nanoTime() - known.since() < BELIEVED_NANOS) {
            return known;
        }
        gone.remove(booking, known);
        return null;
    }

    private static boolean isGone(Refused refused) {
        return refused.why() instanceof OfferOutcome.NoTime(var because)
                && because.code().equals(NoPlace.BOOKING_FULL);
    }
}
