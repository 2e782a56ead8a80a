package org.dingzuo.aftercare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.dingzuo.aftercare.review.DesignReviews;
import org.dingzuo.aftercare.review.KeptBack;
import org.dingzuo.aftercare.review.Review;
import org.dingzuo.aftercare.review.ReviewBook;
import org.dingzuo.aftercare.review.ReviewId;
import org.dingzuo.aftercare.review.ReviewPhotos;
import org.dingzuo.aftercare.review.Reviews;
import org.dingzuo.aftercare.review.Writing;
import org.dingzuo.aftercare.review.WritingOutcome;
import org.dingzuo.foundation.audit.Audit;
import org.dingzuo.foundation.audit.AuditEntry;
import org.dingzuo.foundation.media.MediaFolder;
import org.dingzuo.foundation.media.MediaFolder.Access;
import org.dingzuo.foundation.media.MediaKey;
import org.dingzuo.foundation.media.MediaStore;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.buyers.PersonalFiles;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.RunningHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@RunningHouse
class ReviewsTest {
    private static final WritingOutcome WRITTEN = new WritingOutcome.Written();

    @Autowired
    ApplicationContext house;

    Atelier atelier;
    Reviews reviews;
    ReviewBook book;
    OrderId order;

    @BeforeEach
    void deliverACup() {
        atelier = Atelier.open(house);
        reviews = atelier.bean(Reviews.class);
        book = atelier.bean(ReviewBook.class);
        order = delivered();
    }

    @Test
    void whoHasThePieceSaysWhatItIsLikeAndTheShopCountsHonestly() {
        assertThat(write(order, 5, "很轻", true, 0)).isEqualTo(WRITTEN);
        assertThat(write(delivered(), 2, "把手烫", true, 0)).isEqualTo(WRITTEN);
        assertThat(write(delivered(), 1, "只给你看", false, 0)).isEqualTo(WRITTEN);
        var shown = shown();
        assertThat(shown.count()).isEqualTo(2);
        assertThat(shown.tenths()).isEqualTo(35);
        assertThat(shown.shown())
                .extracting(Review::by, Review::words)
                .containsExactlyInAnyOrder(tuple("林**", "很轻"), tuple("林**", "把手烫"));
    }

    @Test
    void nobodyJudgesAPieceBeforeItIsThereOrALineThatIsNot() {
        var making = atelier.placed().order();
        assertThat(write(making, 5, "期待", true, 0)).isEqualTo(new WritingOutcome.NotDelivered());
        assertThat(atelier.in(() -> reviews.write(atelier.order(order), 1, new Writing(5, "", true, 0))))
                .isEqualTo(new WritingOutcome.NoSuchLine());
    }

    @Test
    void oneReviewPerLineHoweverOftenItIsSentAtOnce() {
        var many = IntStream.range(0, 8)
                .<Callable<WritingOutcome>>mapToObj(n -> () -> write(order, 5, "第 " + n, true, 0))
                .toList();
        assertThat(Atelier.race(many)).filteredOn(WRITTEN::equals).hasSize(1);
        assertThat(written()).hasSize(1);
        var edits = IntStream.range(0, 8)
                .<Callable<WritingOutcome>>mapToObj(n -> () -> write(order, 4, "改 " + n, true, 1))
                .toList();
        assertThat(Atelier.race(edits)).filteredOn(WRITTEN::equals).hasSize(1);
        assertThat(written().getFirst().version()).isEqualTo(2);
    }

    @Test
    void afterThirtyDaysTheWordsStandButThePublicCanStillBeLeft() {
        write(order, 5, "很轻", true, 0);
        atelier.<Integer>rows(db -> db.sql("update aftercare.review set written_at = written_at - interval '30 days'")
                .update());
        assertThat(write(order, 1, "后悔了", true, 1)).isEqualTo(new WritingOutcome.TooLate(30));
        assertThat(atelier.in(() -> atelier.bean(ReviewPhotos.class).room(atelier.order(order), 0)))
                .isEqualTo(new WritingOutcome.TooLate(30));
        assertThat(atelier.in(() -> reviews.publish(id(), false))).isTrue();
        assertThat(shown().count()).isZero();
        assertThat(atelier.<List<Boolean>>rows(
                        db -> db.sql("select given from aftercare.publicity order by publicity_no")
                                .query(Boolean.class)
                                .list()))
                .containsExactly(true, false);
    }

    @Test
    void aBadReviewStaysPublicAndKeepingOneBackForALawfulReasonBettersNoNumber() {
        write(order, 1, "电话 13800138000，难看", true, 0);
        write(delivered(), 5, "好", true, 0);
        assertThat(keepBack(KeptBack.PERSONAL_DATA, 1)).isTrue();
        assertThat(shown().tenths()).isEqualTo(30);
        assertThat(shown().keptBack()).isEqualTo(1);
        assertThat(shown().shown()).extracting(Review::words).containsExactly("好");
        assertThat(atelier.in(() -> atelier.bean(Audit.class).page(null, 10)))
                .extracting(AuditEntry::action)
                .contains("review.kept-back-personal");
        assertThat(write(order, 1, "难看", true, 2)).isEqualTo(WRITTEN);
        assertThat(shown().keptBack()).isZero();
        assertThat(keepBack(KeptBack.INSULT, 2)).as("written anew meanwhile").isFalse();
    }

    @Test
    void theMakersAnswerStandsBelow() {
        write(order, 2, "把手烫", true, 0);
        assertThat(atelier.in(() -> book.page(0, 10).waiting())).isEqualTo(1);
        atelier.in(() -> book.answer(id(), "谢谢，下一版把手加厚"));
        assertThat(shown().shown().getFirst().answer()).isEqualTo("谢谢，下一版把手加厚");
        assertThat(atelier.in(() -> book.page(0, 10).waiting())).isZero();
    }

    @Test
    void sixPhotosAreTakenHoweverManyAreSentAtOnce() {
        var many = IntStream.range(0, 10)
                .<Callable<WritingOutcome>>mapToObj(n -> this::photograph)
                .toList();
        assertThat(Atelier.race(many)).filteredOn(WRITTEN::equals).hasSize(ReviewPhotos.PLACES);
        assertThat(atelier.in(() -> atelier.bean(ReviewPhotos.class).remove(id(), 3)))
                .isTrue();
        assertThat(photograph()).isEqualTo(WRITTEN);
        write(order, 5, "", true, 0);
        assertThat(shown().shown().getFirst().photos())
                .extracting(Review.Photo::place)
                .containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    void theDatabaseKeepsNoReadableWordAndNothingOnceTheBuyerIsForgotten() {
        write(order, 5, "我家在文三路", true, 0);
        assertThat(atelier.<Long>rows(
                        db -> db.sql("select count(*) from aftercare.review where encode(said, 'escape') like '%文%'")
                                .query(Long.class)
                                .single()))
                .isZero();
        var picture = photoOnDisk();
        var buyer = atelier.order(order).buyer();
        var files = atelier.bean(PersonalFiles.class);
        assertThat(atelier.in(() -> files.handOut(buyer)).orElseThrow().traces().get(order.value()))
                .extracting("words")
                .containsExactly("我家在文三路");

        atelier.in(() -> files.erase(buyer));
        assertThat(written()).isEmpty();
        assertThat(shown().count()).isZero();
        assertThat(atelier.bean(MediaStore.class).open(picture)).isEmpty();
        assertThat(write(order, 5, "还在", true, 0)).isEqualTo(new WritingOutcome.NobodyThere());
        assertThat(photograph()).isEqualTo(new WritingOutcome.NobodyThere());
    }

    private MediaKey photoOnDisk() {
        return atelier.in(() -> {
            var key = MediaFolder.fresh(Access.CLOSED).file("960.jpg");
            atelier.bean(MediaStore.class).put(key, new ByteArrayInputStream(new byte[] {1}), 1);
            assertThat(atelier.bean(ReviewPhotos.class).add(atelier.order(order), 0, key))
                    .isEqualTo(WRITTEN);
            return key;
        });
    }

    private OrderId delivered() {
        var placed = atelier.placed();
        atelier.deliver(placed);
        return placed.order();
    }

    private ReviewId id() {
        return new ReviewId(order, 0);
    }

    private WritingOutcome write(OrderId of, int stars, String words, boolean isPublic, long seen) {
        return atelier.in(() -> reviews.write(atelier.order(of), 0, new Writing(stars, words, isPublic, seen)));
    }

    private boolean keepBack(KeptBack why, long seen) {
        return atelier.in(() -> book.keepBack(id(), why, seen));
    }

    private DesignReviews shown() {
        var design = atelier.order(order).offer().lines().getFirst().designId();
        return atelier.in(() -> reviews.ofDesign(design, 20));
    }

    private List<Review> written() {
        return atelier.in(() -> reviews.ofOrders(List.of(order.value())));
    }

    private WritingOutcome photograph() {
        return atelier.in(() -> {
            var key = MediaFolder.fresh(Access.CLOSED).file("960.jpg");
            return atelier.bean(ReviewPhotos.class).add(atelier.order(order), 0, key);
        });
    }
}
