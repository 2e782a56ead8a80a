package org.dingzuo.demo;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.dingzuo.campaign.AnnounceOutcome;
import org.dingzuo.campaign.Drops;
import org.dingzuo.campaign.NewDrop;
import org.dingzuo.kernel.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Xiaoyu's booking in few places, as the article tells it. There is always one that is open. */
@Component
@ConditionalOnProperty("dingzuo.demo")
class DemoDrop {
    /** Whose drop it is. */
    static final String STUDIO = "zhiyu";

    private static final Logger log = LoggerFactory.getLogger(DemoDrop.class);
    private static final int PLACES = 6;
    private static final Duration OPEN = Duration.ofDays(5);

    private final Drops drops;
    private final Clock clock;

    DemoDrop(Drops drops, Clock clock) {
        this.drops = drops;
        this.clock = clock;
    }

    /** In the studio's scope; does nothing while one stands. */
    void keepOpen() {
        if (!drops.toCome().isEmpty()) {
            return;
        }
        var now = clock.instant();
        var announced = drops.announce(new NewDrop(
                Words.of("冬日六席：围巾与靠枕", "Six winter places: scarf or cushion"),
                List.of("scarf", "cushion"),
                PLACES,
                now,
                now.plus(OPEN),
                null));
        if (!(announced instanceof AnnounceOutcome.Announced)) {
            log.info("the demo's drop found no time: {}", announced);
        }
    }
}
