package org.dingzuo.aftercare.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dingzuo.aftercare.review.KeptBack;
import org.dingzuo.aftercare.review.Review;
import org.dingzuo.aftercare.review.ReviewId;
import org.dingzuo.aftercare.review.ReviewPhotos;
import org.dingzuo.aftercare.review.Reviews;
import org.dingzuo.aftercare.review.Writing;
import org.dingzuo.aftercare.review.WritingOutcome;
import org.dingzuo.foundation.media.MediaFolder.Access;
import org.dingzuo.foundation.media.MediaStore;
import org.dingzuo.foundation.media.PictureDesk;
import org.dingzuo.foundation.media.PictureIntake;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.foundation.web.Part;
import org.dingzuo.foundation.web.Versions;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.OrderTokens;
import org.dingzuo.ordering.OrderView;
import org.dingzuo.ordering.Orders;
import org.dingzuo.studio.Studios;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.JsonNode;

/** Where a buyer says what the pieces are like. Whoever has the token is the buyer. Every act answers how all lines stand then. */
@RestController
@RequestMapping("/api/v1/track/{token}/reviews")
class TrackReviewsController {
    private final OrderTokens tokens;
    private final Orders orders;
    private final Reviews reviews;
    private final ReviewPhotos photos;
    private final PictureDesk pictures;
    private final MediaStore media;
    private final ReviewWords words;
    private final Studios studios;

    TrackReviewsController(
            OrderTokens tokens,
            Orders orders,
            Reviews reviews,
            ReviewPhotos photos,
            PictureDesk pictures,
            MediaStore media,
            ReviewWords words,
            Studios studios) {
        this.tokens = tokens;
        this.orders = orders;
        this.reviews = reviews;
        this.photos = photos;
        this.pictures = pictures;
        this.media = media;
        this.words = words;
        this.studios = studios;
    }

    /** @param stars 1 to 5 @param isPublic agreed to by itself; absent: no */
    record WritingBody(
            @Nullable Long stars,
            @Nullable String words,
            @Nullable Boolean isPublic) {}

    record PublicityBody(@Nullable Boolean isPublic) {}

    /** @param open reviews are taken: the pieces are with their buyer @param mostPhotos of each line */
    record OwnReviews(boolean open, int mostPhotos, List<OwnLine> lines) {}

    /** @param review null: none was written @param photos also those of a review that is still to be written */
    record OwnLine(int line, String name, @Nullable OwnReview review, List<ReviewWords.PhotoBody> photos) {}

    /** @param keptBack why the studio keeps it from the public; null: it does not
     *  @param editableUntil until when it may be written anew
     *  @param version for If-Match */
    record OwnReview(
            int stars,
            String words,
            boolean isPublic,
            @Nullable KeptBack keptBack,
            @Nullable String answer,
            OffsetDateTime writtenAt,
            OffsetDateTime editableUntil,
            boolean editable,
            long version) {}

    @GetMapping
    OwnReviews read(@PathVariable String token) {
        return after(token, order -> {});
    }

    /** {@code {stars, words?, isPublic?}}: 1 to 5; whether others may see it is agreed to by itself, absent: no. If-Match names the
     *  version that was read; "0": none was written yet. */
    @PutMapping("/{line}")
    OwnReviews write(
            @PathVariable String token,
            @RequestBody JsonNode body,
            @PathVariable int line,
            HttpServletRequest request) {
        return after(token, order -> {
            var seen = Versions.seen(request);
            var part = new Part(body, "", new Faults());
            var stars = (int) part.number("stars", 1, 5);
            var said = part.faults().optionalText("words", body.path("words").asString(""), Review.LONGEST);
            var isPublic = part.flag("isPublic", false);
            part.faults().refuseIfAny();
            settle(reviews.write(order, line, new Writing(stars, said, isPublic, seen)));
        });
    }

    /** {@code {isPublic}}: takes a review from the public at once, or lets it be seen again. */
    @PutMapping("/{line}/publicity")
    OwnReviews publish(@PathVariable String token, @RequestBody JsonNode body, @PathVariable int line) {
        return after(token, order -> {
            var part = new Part(body, "", new Faults());
            if (!part.has("isPublic")) {
                part.fault("isPublic", "missing", "Say true or false");
            }
            var isPublic = part.flag("isPublic", false);
            part.faults().refuseIfAny();
            var id = new ReviewId(order.id(), line);
            if (!reviews.publish(id, isPublic) && !exists(id)) {
                throw noReview();
            }
        });
    }

    @PostMapping("/{line}/photos")
    OwnReviews photograph(
            @PathVariable String token,
            @PathVariable int line,
            @RequestPart(required = false) @Nullable MultipartFile file) {
        return after(token, order -> {
            settle(photos.room(order, line));
            var key = pictures.take(file, PictureIntake.PHOTO, Access.CLOSED, order.language())
                    .key();
            var added = photos.add(order, line, key);
            if (!(added instanceof WritingOutcome.Written)) {
                media.delete(key.folder());
            }
            settle(added);
        });
    }

    @DeleteMapping("/{line}/photos/{place}")
    OwnReviews remove(@PathVariable String token, @PathVariable int line, @PathVariable int place) {
        return after(token, order -> {
            if (!photos.remove(new ReviewId(order.id(), line), place)) {
                throw Problem.notFound("There is no such photo");
            }
        });
    }

    private boolean exists(ReviewId id) {
        return reviews.ofOrders(List.of(id.order().value())).stream()
                .anyMatch(review -> review.id().equals(id));
    }

    private OwnReviews after(String token, Consumer<OrderView> act) {
        var location = tokens.find(token).orElseThrow(() -> Problem.notFound("This link opens no order"));
        return StudioScope.call(location.studio(), () -> {
            var order = orders.find(new OrderId(location.order()))
                    .orElseThrow(() -> Problem.notFound("This link opens no order"));
            act.accept(order);
            return body(order, location.order());
        });
    }

    private OwnReviews body(OrderView order, UUID id) {
        var written = reviews.ofOrders(List.of(id)).stream()
                .collect(Collectors.toMap(review -> review.id().line(), review -> review));
        var pictured = photos.of(order.id());
        var zone = studios.profile().zone();
        var lines = order.offer().lines();
        return new OwnReviews(
                Reviews.isOpen(order),
                ReviewPhotos.PLACES,
                IntStream.range(0, lines.size())
                        .mapToObj(line -> new OwnLine(
                                line,
                                lines.get(line).name().in(order.language()),
                                own(written.get(line), zone),
                                words.photos(pictured.getOrDefault(line, List.of()))))
                        .toList());
    }

    private @Nullable OwnReview own(@Nullable Review review, ZoneId zone) {
        return review == null
                ? null
                : new OwnReview(
                        review.stars(),
                        review.words(),
                        review.isPublic(),
                        review.keptBack(),
                        review.answer(),
                        review.writtenAt().atZone(zone).toOffsetDateTime(),
                        Reviews.editableUntil(review).atZone(zone).toOffsetDateTime(),
                        reviews.isEditable(review),
                        review.version());
    }

    private static void settle(WritingOutcome outcome) {
        switch (outcome) {
            case WritingOutcome.Written written -> {}
            case WritingOutcome.NoSuchLine none -> throw Problem.notFound("The order has no such line");
            case WritingOutcome.NotDelivered early ->
                throw Problem.conflict("not-delivered", "Say what it is like once you have it");
            case WritingOutcome.TooLate(var days) ->
                throw Problem.conflict(
                                "review-stands",
                                "A review can be changed for " + days + " days; whether it is public, always")
                        .with("days", days);
            case WritingOutcome.Stale stale -> throw Versions.stale();
            case WritingOutcome.PlacesTaken(var most) ->
                throw Problem.conflict("places-taken", "There are " + most + " photos already; remove one first")
                        .with("most", most);
            case WritingOutcome.NobodyThere nobody ->
                throw Problem.conflict("nobody-there", "This buyer's data was erased; nobody can write a review");
        }
    }

    private static Problem noReview() {
        return Problem.notFound("Nothing was written about this line");
    }
}
