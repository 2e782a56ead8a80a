package org.dingzuo.ordering.silence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.ordering.HappeningLedger;
import org.dingzuo.ordering.OrderId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Buyers who have paid and heard nothing for longer than the studio wants them to. Everything that the order's page shows of the
 *  maker's doing counts as a word. */
@Service
@Transactional
public class Silence {
    private final SilenceStore store;
    private final HappeningLedger happenings;
    private final Clock clock;

    Silence(SilenceStore store, HappeningLedger happenings, Clock clock) {
        this.store = store;
        this.happenings = happenings;
        this.clock = clock;
    }

    /** @param since when its buyer last heard something */
    public record Quiet(OrderId order, Instant since) {}

    /** The orders in work that were silent for too long, the longest first. */
    @Transactional(readOnly = true)
    public List<Quiet> now(int most) {
        var before = clock.instant().minus(Duration.ofDays(rule().days()));
        return store.quietSince(StudioScope.studio(), before, most);
    }

    /** The maker told the buyer something; what was said is kept by whoever carried it.
     *  @param photo media key of a closed picture that goes with it; null: none */
    public void broken(OrderId order, @Nullable String photo) {
        var parameters =
                Optional.ofNullable(photo).map(key -> Map.of("photo", key)).orElse(Map.of());
        happenings.note(StudioScope.studio(), order, clock.instant(), "told", parameters);
    }

    /** The usual one where the studio has set none. */
    @Transactional(readOnly = true)
    public SilenceRule rule() {
        return store.rule(StudioScope.studio()).orElse(SilenceRule.DEFAULT);
    }

    /** False when somebody was faster. @param rule its version is the one that the editor has seen */
    public boolean change(SilenceRule rule) {
        return store.write(StudioScope.studio(), rule);
    }
}
