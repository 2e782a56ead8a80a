package org.dingzuo.ordering;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.studio.Profile;
import org.dingzuo.studio.Studios;
import org.springframework.stereotype.Component;

/** The studio's name, language, zone and province as offers and answers need them several times a request. Hardly anything changes
 *  less; a change is seen after a second at the latest. */
@Component
class Sellers {
    private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();
    private static final int REMEMBERED = 10_000;

    private final Studios studios;
    private final ConcurrentMap<StudioId, Known> known = new ConcurrentHashMap<>();

    private record Known(Profile profile, long readAt) {}

    Sellers(Studios studios) {
        this.studios = studios;
    }

    Profile profile() {
        var studio = StudioScope.studio();
        var last = known.get(studio);
        // The machine's own ticks, not the house's clock: that one may be driven.
        var now = System.nanoTime();
        if (last != null && now - last.readAt() < FRESH_NANOS) {
            return last.profile();
        }
        if (known.size() > REMEMBERED) {
            known.clear();
        }
        var profile = studios.profile();
        known.put(studio, new Known(profile, now));
        return profile;
    }
}
