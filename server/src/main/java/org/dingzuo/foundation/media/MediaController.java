package org.dingzuo.foundation.media;

import java.time.Duration;
import org.dingzuo.foundation.media.MediaFolder.Access;
import org.dingzuo.foundation.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Hands media out, whole or in ranges (Spring cuts a {@link Resource} by the Range header). A closed medium without its seal is
 *  answered like one that is not there. */
@RestController
class MediaController {
    private static final Duration FOREVER = Duration.ofDays(365);

    private final MediaStore store;
    private final MediaLinks links;

    MediaController(MediaStore store, MediaLinks links) {
        this.store = store;
        this.links = links;
    }

    @GetMapping("/media/{*path}")
    ResponseEntity<Resource> fetch(
            @PathVariable String path, @RequestParam @Nullable Long until, @RequestParam @Nullable String seal) {
        var medium = MediaKey.parse(path.substring(1))
                .filter(key -> mayBeFetched(key, until, seal))
                .flatMap(store::open)
                .orElseThrow(() -> Problem.notFound("There is no such medium"));
        return ResponseEntity.ok()
                .eTag(medium.etag())
                .cacheControl(caching(medium.key()))
                .contentType(medium.key().type())
                .header("X-Content-Type-Options", "nosniff")
                .body(medium.content());
    }

    private boolean mayBeFetched(MediaKey key, @Nullable Long until, @Nullable String seal) {
        return key.folder().access() == Access.OPEN || until != null && seal != null && links.admits(key, until, seal);
    }

    private static CacheControl caching(MediaKey key) {
        return switch (key.folder().access()) {
            case OPEN -> CacheControl.maxAge(FOREVER).cachePublic().immutable();
            case CLOSED -> CacheControl.maxAge(Duration.ofMinutes(30)).cachePrivate();
        };
    }
}
