package org.dingzuo.aftercare.review;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.dingzuo.foundation.audit.Audit;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The maker's side: reads, answers, and for a lawful reason alone keeps a review from the public. Each keeping back and showing again
 *  stands in the record of changes. */
@Service
@Transactional
public class ReviewBook {
    public static final int LONGEST_ANSWER = 500;

    private final ReviewStore store;
    private final Audit audit;
    private final Clock clock;

    ReviewBook(ReviewStore store, Audit audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param all over all pages @param waiting neither answered nor kept back */
    public record Page(List<Review> reviews, int all, int waiting) {}

    /** The latest first. @param page from 0 */
    @Transactional(readOnly = true)
    public Page page(int page, int size) {
        var studio = StudioScope.studio();
        var counted = store.count(studio);
        return new Page(store.page(studio, page, size), counted.all(), counted.waiting());
    }

    @Transactional(readOnly = true)
    public Optional<Review> find(ReviewId id) {
        return store.find(StudioScope.studio(), id);
    }

    /** Stands below the review wherever it is read.
     *  @param words at most {@link #LONGEST_ANSWER} characters; null: the answer is taken back
     *  @return false: there is no such review */
    public boolean answer(ReviewId id, @Nullable String words) {
        return store.answer(StudioScope.studio(), id, words, clock.instant());
    }

    /** @param why null: it may be seen again, if its buyer wants that
     *  @param seen the version that was read
     *  @return false: it was written anew meanwhile, or it stands so already */
    public boolean keepBack(ReviewId id, @Nullable KeptBack why, long seen) {
        var turned = store.keepBack(StudioScope.studio(), id, why, seen);
        if (turned) {
            audit.note(act(why), "order", id.order().value());
        }
        return turned;
    }

    private static String act(@Nullable KeptBack why) {
        return switch (why) {
            case INSULT -> "review.kept-back-insult";
            case PERSONAL_DATA -> "review.kept-back-personal";
            case NOT_ABOUT_PIECE -> "review.kept-back-unrelated";
            case null -> "review.shown";
        };
    }
}
