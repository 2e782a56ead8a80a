package org.dingzuo.demo;

import java.util.List;
import org.dingzuo.aftercare.review.ReviewBook;
import org.dingzuo.aftercare.review.ReviewId;
import org.dingzuo.aftercare.review.ReviewPhotos;
import org.dingzuo.aftercare.review.Reviews;
import org.dingzuo.aftercare.review.Writing;
import org.dingzuo.foundation.media.MediaFolder.Access;
import org.dingzuo.foundation.media.MediaKey;
import org.dingzuo.ordering.OrderView;
import org.dingzuo.studio.Studios;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What the demo's buyers say once they have used a piece for a while: most are glad, one is not, one says it to the maker alone. In the
 *  studio's scope. */
@Component
@ConditionalOnProperty("dingzuo.demo")
class DemoReviews {
    private record Said(int stars, String words, boolean isPublic, String answer) {}

    private static final List<Said> SAID = List.of(
            new Said(5, "比照片上好看，边缘打磨得很细，摸着不割手。等了三周，值。", true, "谢谢你愿意等。用久了会更亮。"),
            new Said(4, "做工没话说。颜色比我屏幕上看到的深一点点，看习惯了也喜欢。", true, ""),
            new Said(5, "送给妈妈的，她拿到第一天就用上了，逢人就说。", true, ""),
            new Said(2, "东西是好的，但盒子压扁了，送人有点尴尬。", true, "对不起，是我们包得不够。新盒子今天寄出，以后都加一层护角。"),
            new Said(3, "稍微有点大，只跟你们说一声，不用公开。", false, ""),
            new Said(5, "用了一个多星期，越用越顺手。", true, ""));

    /** A photo for every third. */
    private static final int PHOTO_EVERY = 3;

    private final Reviews reviews;
    private final ReviewBook book;
    private final ReviewPhotos photos;
    private final DemoPictures pictures;
    private final Studios studios;

    DemoReviews(Reviews reviews, ReviewBook book, ReviewPhotos photos, DemoPictures pictures, Studios studios) {
        this.reviews = reviews;
        this.book = book;
        this.photos = photos;
        this.pictures = pictures;
        this.studios = studios;
    }

    /** About the first line of an order that is with its buyer. */
    void write(OrderView order) {
        var before = book.page(0, 1).all();
        var said = SAID.get(before % SAID.size());
        var id = new ReviewId(order.id(), 0);
        if (before % PHOTO_EVERY == 0) {
            var picture = studios.profile().slug() + "-"
                    + order.offer().lines().getFirst().design();
            pictures.take(picture, Access.CLOSED).ifPresent(key -> photos.add(order, 0, new MediaKey(key)));
        }
        reviews.write(order, 0, new Writing(said.stars(), said.words(), said.isPublic(), 0));
        if (!said.answer().isEmpty()) {
            book.answer(id, said.answer());
        }
    }
}
