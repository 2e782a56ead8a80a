package org.dingzuo.foundation.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** How often one address may knock within a minute. Counts in this process's memory: it holds off a flood, not a patient guesser. */
final class AddressLimit {
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST_ADDRESSES = 100_000;

    private final int perWindow;
    private final Clock clock;
    private final ConcurrentMap<String, Knocks> known = new ConcurrentHashMap<>();

    private record Knocks(Instant since, int count) {}

    /** @param perWindow 0: no limit */
    AddressLimit(int perWindow, Clock clock) {
        this.perWindow = perWindow;
        this.clock = clock;
    }

    /** Counts a knock; answers how many seconds to stay away, 0 when it may come in. */
    long knock(String address) {
        if (perWindow == 0) {
            return 0;
        }
        forgetAll();
        var now = clock.instant();
        var knocks = known.merge(
                address,
                new Knocks(now, 1),
                (before, first) -> before.since().plus(WINDOW).isAfter(now)
                        ? new Knocks(before.since(), before.count() + 1)
                        : first);
        return knocks.count() <= perWindow
                ? 0
                : Math.max(1, Duration.between(now, knocks.since().plus(WINDOW)).toSeconds() + 1);
    }

    // A crowd of addresses must not fill the memory; to forget a minute's counts does little harm.
    private void forgetAll() {
        if (known.size() > MOST_ADDRESSES) {
            known.clear();
        }
    }
}
