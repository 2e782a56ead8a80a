package org.dingzuo.aftercare.web;

import java.util.List;
import org.dingzuo.aftercare.review.Review;
import org.dingzuo.foundation.media.MediaKey;
import org.dingzuo.foundation.media.MediaLinks;
import org.springframework.stereotype.Component;

/** Pictures of reviews as clients get them: by links that end. */
@Component
class ReviewWords {
    private final MediaLinks links;

    ReviewWords(MediaLinks links) {
        this.links = links;
    }

    /** @param small no wider than 480 */
    record PhotoBody(int place, String url, String small) {}

    List<PhotoBody> photos(List<Review.Photo> photos) {
        return photos.stream()
                .map(photo -> {
                    var key = new MediaKey(photo.key());
                    return new PhotoBody(
                            photo.place(), links.to(key), links.to(key.folder().file("480.jpg")));
                })
                .toList();
    }
}
