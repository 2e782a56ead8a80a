package org.dingzuo.shop;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.dingzuo.aftercare.review.Review;
import org.dingzuo.aftercare.review.Reviews;
import org.dingzuo.catalog.DesignId;
import org.dingzuo.foundation.media.MediaKey;
import org.dingzuo.foundation.media.MediaLinks;
import org.dingzuo.studio.Studios;
import org.springframework.stereotype.Component;

/** Reads what buyers say. Runs in the shop's scope. */
@Component
class ReviewViews {
    private static final int MOST = 100;

    private final Reviews reviews;
    private final MediaLinks links;
    private final Studios studios;

    ReviewViews(Reviews reviews, MediaLinks links, Studios studios) {
        this.reviews = reviews;
        this.links = links;
        this.studios = studios;
    }

    ReviewsBody of(DesignId design) {
        var found = reviews.ofDesign(design, MOST);
        if (found.count() == 0) {
            return new ReviewsBody(0, null, 0, List.of());
        }
        var zone = studios.profile().zone();
        return new ReviewsBody(
                found.count(),
                found.tenths() / 10.0,
                found.keptBack(),
                found.shown().stream().map(review -> said(review, zone)).toList());
    }

    private ReviewsBody.Said said(Review review, ZoneId zone) {
        return new ReviewsBody.Said(
                review.by(),
                review.stars(),
                review.words(),
                review.photos().stream().map(this::photo).toList(),
                LocalDate.ofInstant(review.writtenAt(), zone),
                review.answer());
    }

    private ReviewsBody.Photo photo(Review.Photo photo) {
        var key = new MediaKey(photo.key());
        return new ReviewsBody.Photo(links.to(key), links.to(key.folder().file("480.jpg")));
    }
}
