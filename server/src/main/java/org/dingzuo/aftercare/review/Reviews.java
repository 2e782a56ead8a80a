package org.dingzuo.aftercare.review;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dingzuo.catalog.DesignId;
import org.dingzuo.customer.Buyers;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.ordering.OrderState;
import org.dingzuo.ordering.OrderView;
import org.dingzuo.ordering.PersonalTraces;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The buyer's side: one review per line of a delivered order, written anew within thirty days, shown in public only while the buyer
 *  wants it. */
@Service
@Transactional
public class Reviews implements PersonalTraces {
    public static final int DAYS_TO_EDIT = 30;

    /** Names the words that were agreed to; others get another number. */
    private static final String WORDING = "review-publicity/1";

    private static final Set<OrderState> WITH_ITS_BUYER = Set.of(OrderState.DELIVERED, OrderState.CLOSED);

    private final ReviewStore store;
    private final ReviewPhotos photos;
    private final Buyers buyers;
    private final Clock clock;

    Reviews(ReviewStore store, ReviewPhotos photos, Buyers buyers, Clock clock) {
        this.store = store;
        this.photos = photos;
        this.buyers = buyers;
        this.clock = clock;
    }

    /** Whether reviews of it are taken: it is with its buyer. */
    public static boolean isOpen(OrderView order) {
        return WITH_ITS_BUYER.contains(order.state());
    }

    /** @param line from 0 */
    public WritingOutcome write(OrderView order, int line, Writing writing) {
        var studio = StudioScope.studio();
        if (line < 0 || line >= order.offer().lines().size()) {
            return new WritingOutcome.NoSuchLine();
        }
        if (!isOpen(order)) {
            return new WritingOutcome.NotDelivered();
        }
        // Locked, so that nobody is forgotten between the look and the words.
        var buyer = buyers.lock(order.buyer());
        if (buyer.isEmpty()) {
            return new WritingOutcome.NobodyThere();
        }
        var id = new ReviewId(order.id(), line);
        var by = buyers.recipient(order.id().value()).orElse(buyer.get()).maskedName();
        var now = clock.instant();
        var before = store.find(studio, id);
        var written = writing.seen() == 0
                ? store.insert(studio, id, order.offer().lines().get(line).designId(), by, writing, now)
                : store.update(studio, id, by, writing, now.minus(Duration.ofDays(DAYS_TO_EDIT)), now);
        if (!written) {
            return before.isPresent() && before.get().version() == writing.seen()
                    ? new WritingOutcome.TooLate(DAYS_TO_EDIT)
                    : new WritingOutcome.Stale();
        }
        if (writing.isPublic() != before.map(Review::isPublic).orElse(false)) {
            store.noteWish(studio, id, writing.isPublic(), WORDING, now);
        }
        return new WritingOutcome.Written();
    }

    /** At any time the buyer lets it be seen, or takes it from the public. False: there is no such review, or it stands so already. */
    public boolean publish(ReviewId id, boolean isPublic) {
        var studio = StudioScope.studio();
        var turned = store.publish(studio, id, isPublic);
        if (turned) {
            store.noteWish(studio, id, isPublic, WORDING, clock.instant());
        }
        return turned;
    }

    /** Until when it may be written anew. */
    public static Instant editableUntil(Review review) {
        return review.writtenAt().plus(Duration.ofDays(DAYS_TO_EDIT));
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean isEditable(Review review) {
        return clock.instant().isBefore(editableUntil(review));
    }

    /** By order and line. */
    @Transactional(readOnly = true)
    public List<Review> ofOrders(Collection<UUID> orders) {
        return store.of(StudioScope.studio(), orders);
    }

    /** What may be shown of a design to anybody, and the numbers over all. @param most words of so many at most */
    @Transactional(readOnly = true)
    public DesignReviews ofDesign(DesignId design, int most) {
        return store.ofDesign(StudioScope.studio(), design, most);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, List<Trace>> of(Collection<UUID> orders) {
        return ofOrders(orders).stream()
                .collect(Collectors.groupingBy(
                        review -> review.id().order().value(),
                        Collectors.mapping(
                                review -> new Trace("review", review.writtenAt(), review.words()),
                                Collectors.toList())));
    }

    /** Words, stars and pictures. */
    @Override
    public void forget(Collection<UUID> orders) {
        store.forget(StudioScope.studio(), orders);
        photos.forget(orders);
    }
}
