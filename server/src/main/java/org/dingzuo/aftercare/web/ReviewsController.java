package org.dingzuo.aftercare.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dingzuo.aftercare.review.KeptBack;
import org.dingzuo.aftercare.review.Review;
import org.dingzuo.aftercare.review.ReviewBook;
import org.dingzuo.aftercare.review.ReviewId;
import org.dingzuo.foundation.access.OwnerOnly;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.web.InShop;
import org.dingzuo.foundation.web.RequestLanguage;
import org.dingzuo.foundation.web.Versions;
import org.dingzuo.kernel.Language;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.OrderView;
import org.dingzuo.ordering.Orders;
import org.dingzuo.studio.Studios;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What buyers said, as the maker reads and answers it. */
@RestController
@RequestMapping("/api/v1/studios/{studio}/reviews")
class ReviewsController {
    private static final int PAGE = 30;
    private static final int MOST_PAGES = 10_000;

    private final ReviewBook book;
    private final Orders orders;
    private final ReviewWords words;
    private final Studios studios;

    ReviewsController(ReviewBook book, Orders orders, ReviewWords words, Studios studios) {
        this.book = book;
        this.orders = orders;
        this.words = words;
        this.studios = studios;
    }

    /** @param all over all pages @param waiting neither answered nor kept back */
    record PageBody(List<ReviewBody> reviews, int all, int waiting, int size) {}

    /** @param by the buyer's name, masked as the public sees it
     *  @param version for If-Match */
    record ReviewBody(
            UUID order,
            int line,
            String number,
            String piece,
            int stars,
            String by,
            String words,
            List<ReviewWords.PhotoBody> photos,
            boolean isPublic,
            @Nullable KeptBack keptBack,
            OffsetDateTime writtenAt,
            @Nullable OffsetDateTime editedAt,
            @Nullable String answer,
            long version) {}

    record AnswerBody(@Nullable String words) {}

    record KeepingBody(@Nullable KeptBack because) {}

    /** The latest first. @param page from 0 */
    @GetMapping
    PageBody page(
            @PathVariable String studio, @RequestParam(defaultValue = "0") long page, HttpServletRequest request) {
        InShop.require();
        var faults = new Faults();
        var at = (int) faults.number("page", page, 0, MOST_PAGES);
        faults.refuseIfAny();
        var found = book.page(at, PAGE);
        return new PageBody(bodies(found.reviews(), request), found.all(), found.waiting(), PAGE);
    }

    /** Stands below the review wherever it is read. */
    @PutMapping("/{order}/{line}/answer")
    ReviewBody answer(
            @PathVariable String studio,
            @PathVariable UUID order,
            @PathVariable int line,
            @RequestBody AnswerBody body,
            HttpServletRequest request) {
        InShop.require();
        var faults = new Faults();
        var said = faults.text("words", body.words(), ReviewBook.LONGEST_ANSWER);
        faults.refuseIfAny();
        return answered(id(order, line), said, request);
    }

    @DeleteMapping("/{order}/{line}/answer")
    ReviewBody takeBack(
            @PathVariable String studio, @PathVariable UUID order, @PathVariable int line, HttpServletRequest request) {
        InShop.require();
        return answered(id(order, line), null, request);
    }

    /** Keeps it from the public. That it is a bad one is no reason (E-Commerce Law 39). */
    @PutMapping("/{order}/{line}/keeping-back")
    @OwnerOnly
    ReviewBody keepBack(
            @PathVariable String studio,
            @PathVariable UUID order,
            @PathVariable int line,
            @RequestBody KeepingBody body,
            HttpServletRequest request) {
        InShop.require();
        if (body.because() == null) {
            var faults = new Faults();
            faults.add("because", "missing", "Say why: one of " + List.of(KeptBack.values()));
            faults.refuseIfAny();
        }
        return kept(id(order, line), body.because(), request);
    }

    @DeleteMapping("/{order}/{line}/keeping-back")
    @OwnerOnly
    ReviewBody show(
            @PathVariable String studio, @PathVariable UUID order, @PathVariable int line, HttpServletRequest request) {
        InShop.require();
        return kept(id(order, line), null, request);
    }

    private ReviewBody answered(ReviewId id, @Nullable String said, HttpServletRequest request) {
        if (!book.answer(id, said)) {
            throw noReview();
        }
        return body(id, request);
    }

    private ReviewBody kept(ReviewId id, @Nullable KeptBack because, HttpServletRequest request) {
        var seen = Versions.seen(request);
        var before = book.find(id).orElseThrow(ReviewsController::noReview);
        if (before.keptBack() != because && !book.keepBack(id, because, seen)) {
            throw Versions.stale();
        }
        return body(id, request);
    }

    private static ReviewId id(UUID order, int line) {
        return new ReviewId(new OrderId(order), line);
    }

    private static Problem noReview() {
        return Problem.notFound("Nothing was written about this piece");
    }

    private ReviewBody body(ReviewId id, HttpServletRequest request) {
        return bodies(List.of(book.find(id).orElseThrow(ReviewsController::noReview)), request)
                .getFirst();
    }

    private List<ReviewBody> bodies(List<Review> reviews, HttpServletRequest request) {
        var profile = studios.profile();
        var language = RequestLanguage.of(request, profile.language());
        var known =
                orders
                        .find(reviews.stream()
                                .map(review -> review.id().order().value())
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(OrderView::id, order -> order));
        return reviews.stream()
                .map(review -> body(
                        review, Objects.requireNonNull(known.get(review.id().order())), language, profile.zone()))
                .toList();
    }

    private ReviewBody body(Review review, OrderView order, Language language, ZoneId zone) {
        var edited = review.editedAt();
        return new ReviewBody(
                order.id().value(),
                review.id().line(),
                order.number(),
                order.offer().lines().get(review.id().line()).name().in(language),
                review.stars(),
                review.by(),
                review.words(),
                words.photos(review.photos()),
                review.isPublic(),
                review.keptBack(),
                review.writtenAt().atZone(zone).toOffsetDateTime(),
                edited == null ? null : edited.atZone(zone).toOffsetDateTime(),
                review.answer(),
                review.version());
    }
}
