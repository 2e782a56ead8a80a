package org.dingzuo.foundation.media;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import org.dingzuo.foundation.media.MediaFolder.Access;
import org.dingzuo.foundation.sealing.PersonalSeal;
import org.springframework.stereotype.Component;

/** Addresses of media as clients get them. Handing out a closed medium's link is the act that needs a right: do it only in an answer
 *  to somebody who may see it. */
@Component
public class MediaLinks {
    private static final Duration LASTS = Duration.ofHours(2);

    private final PersonalSeal seal;
    private final Clock clock;

    MediaLinks(PersonalSeal seal, Clock clock) {
        this.seal = seal;
        this.clock = clock;
    }

    /** An open medium's lasting address, or a closed one's link for the next hour or two. */
    public String to(MediaKey key) {
        if (key.folder().access() == Access.OPEN) {
            return "/media/" + key;
        }
        // Whole hours, so that a page read twice names the same address and the picture is fetched once.
        var until = clock.instant().truncatedTo(ChronoUnit.HOURS).plus(LASTS);
        return "/media/" + key + "?until=" + until.getEpochSecond() + "&seal=" + sign(key, until.getEpochSecond());
    }

    boolean admits(MediaKey key, long until, String signature) {
        return clock.instant().isBefore(Instant.ofEpochSecond(until))
                && MessageDigest.isEqual(
                        sign(key, until).getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8));
    }

    private String sign(MediaKey key, long until) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(seal.token("media|" + key + "|" + until));
    }
}
