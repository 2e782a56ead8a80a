package org.dingzuo.aftercare.review;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dingzuo.aftercare.review.ReviewPhotoStore.Placed;
import org.dingzuo.customer.Buyers;
import org.dingzuo.foundation.database.AfterCommit;
import org.dingzuo.foundation.media.MediaKey;
import org.dingzuo.foundation.media.MediaStore;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.OrderView;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The buyer's photos of a piece: closed pictures, so that what is taken from the public leaves no address behind. */
@Service
@Transactional
public class ReviewPhotos {
    public static final int PLACES = 6;

    private final ReviewPhotoStore store;
    private final ReviewStore reviews;
    private final Buyers buyers;
    private final MediaStore media;
    private final Clock clock;

    ReviewPhotos(ReviewPhotoStore store, ReviewStore reviews, Buyers buyers, MediaStore media, Clock clock) {
        this.store = store;
        this.reviews = reviews;
        this.buyers = buyers;
        this.media = media;
        this.clock = clock;
    }

    /** Whether a photo could be added: asked before the picture is read, so that nobody fills the disk. {@code Written}: yes. */
    @Transactional(readOnly = true)
    public WritingOutcome room(OrderView order, int line) {
        if (line < 0 || line >= order.offer().lines().size()) {
            return new WritingOutcome.NoSuchLine();
        }
        if (!Reviews.isOpen(order)) {
            return new WritingOutcome.NotDelivered();
        }
        if (buyers.recipient(order.id().value()).isEmpty()) {
            return new WritingOutcome.NobodyThere();
        }
        var id = new ReviewId(order.id(), line);
        var before = clock.instant().minus(Duration.ofDays(Reviews.DAYS_TO_EDIT));
        if (reviews.find(StudioScope.studio(), id)
                .filter(review -> !review.writtenAt().isAfter(before))
                .isPresent()) {
            return new WritingOutcome.TooLate(Reviews.DAYS_TO_EDIT);
        }
        return hasPlace(id) ? new WritingOutcome.Written() : new WritingOutcome.PlacesTaken(PLACES);
    }

    /** Keeps a picture at the first free place of this line.
     *  @param photo of a closed picture of this studio; removed again by the caller when the answer is a refusal */
    public WritingOutcome add(OrderView order, int line, MediaKey photo) {
        if (buyers.lock(order.buyer()).isEmpty()) {
            return new WritingOutcome.NobodyThere();
        }
        var id = new ReviewId(order.id(), line);
        while (hasPlace(id)) {
            // The place it saw as free may be taken by now; then another one is looked for.
            if (store.take(StudioScope.studio(), id, photo.value())) {
                return new WritingOutcome.Written();
            }
        }
        return new WritingOutcome.PlacesTaken(PLACES);
    }

    private boolean hasPlace(ReviewId id) {
        return store.taken(StudioScope.studio(), id) < PLACES;
    }

    /** False: nothing is there. */
    public boolean remove(ReviewId id, int place) {
        var photo = store.remove(StudioScope.studio(), id, place);
        photo.ifPresent(this::burn);
        return photo.isPresent();
    }

    /** Of one order by its lines, by place; also those that no review goes with yet. */
    @Transactional(readOnly = true)
    public Map<Integer, List<Review.Photo>> of(OrderId order) {
        return store.of(StudioScope.studio(), order.value()).stream()
                .collect(Collectors.groupingBy(Placed::line, Collectors.mapping(Placed::photo, Collectors.toList())));
    }

    void forget(Collection<UUID> orders) {
        store.removeAll(StudioScope.studio(), orders).forEach(this::burn);
    }

    /** Files go when the rows are gone for good. */
    private void burn(String photo) {
        MediaKey.parse(photo).ifPresent(key -> AfterCommit.run(() -> media.delete(key.folder())));
    }
}
