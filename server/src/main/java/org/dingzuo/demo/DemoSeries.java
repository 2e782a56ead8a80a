package org.dingzuo.demo;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.dingzuo.campaign.series.Minimum;
import org.dingzuo.campaign.series.NewSeries;
import org.dingzuo.campaign.series.Series;
import org.dingzuo.campaign.series.SeriesDesk;
import org.dingzuo.campaign.series.SeriesId;
import org.dingzuo.campaign.series.SeriesOutcome;
import org.dingzuo.foundation.json.Documents;
import org.dingzuo.kernel.Words;
import org.dingzuo.payment.Payments;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Chen Yi's themes, as the article tells them: one that started, and one that is two thirds full. There is always one that gathers. */
@Component
@ConditionalOnProperty("dingzuo.demo")
class DemoSeries {
    /** Whose series they are. */
    static final String STUDIO = "chenyi";

    private static final Logger log = LoggerFactory.getLogger(DemoSeries.class);
    private static final List<String> SPRING = List.of("petal-cup", "dew-bowl", "vase", "plate", "teapot");
    private static final List<String> SEA = List.of("dew-bowl", "plate", "petal-cup", "vase", "incense");
    private static final int OFF_THE_WHOLE = 1_000;
    private static final int TRIES = 60;

    private final SeriesDesk desk;
    private final Fans fans;
    private final Payments payments;
    private final Clock clock;

    DemoSeries(SeriesDesk desk, Fans fans, Payments payments, Clock clock) {
        this.desk = desk;
        this.fans = fans;
        this.payments = payments;
        this.clock = clock;
    }

    /** In the studio's scope: a spring that is being made. */
    void spring(Random random) {
        var spring = announced(
                Words.of("春日花园", "Spring garden"),
                Words.of(
                        "院子里先开的是玉兰，然后是一整面墙的蔷薇。这一季的杯沿、碗口、瓶身，都照着它们捏。",
                        "First the magnolia opened, then a whole wall of roses. This season's rims and bodies follow them."),
                SPRING,
                3,
                10);
        if (spring != null) {
            join(random, spring, SPRING);
            join(random, spring, List.of("petal-cup", "petal-cup"));
            join(random, spring, List.of("dew-bowl"));
            // Nobody else wanted the vase: whoever took the whole series is asked about the rest.
            desk.start(spring);
        }
    }

    /** In the studio's scope: two thirds full, with somebody who has not paid; does nothing while a series waits for anything. */
    void keepGathering(Random random) {
        if (desk.all().stream().anyMatch(view -> !view.series().state().isSettled())) {
            return;
        }
        var sea = announced(
                Words.of("海洋之歌", "Song of the sea"),
                Words.of(
                        "影青是退潮后的水色，甜白是浪的边。五件器物，一窑烧成；凑满十二件就点火。",
                        "Celadon is the water after the tide, sweet white the rim of the wave. Five pieces, one firing; at twelve the kiln is lit."),
                SEA,
                12,
                18);
        if (sea != null) {
            join(random, sea, SEA);
            join(random, sea, List.of("dew-bowl", "dew-bowl"));
            join(random, sea, List.of("plate"));
            fans.placeIn(random, sea.value(), List.of("incense"));
        }
    }

    /** Not every glaze goes with every decoration: who has chosen what cannot be made chooses again. */
    private void join(Random random, SeriesId series, List<String> designs) {
        Stream.generate(() -> fans.placeIn(random, series.value(), designs))
                .limit(TRIES)
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(placed -> payments.receive(placed.payment(), "sandbox"));
    }

    private @Nullable SeriesId announced(Words name, Words story, List<String> designs, int least, int places) {
        var key = UUID.randomUUID().toString();
        var outcome = desk.announce(
                key,
                Documents.hash(key),
                new NewSeries(
                        name,
                        story,
                        "chenyi-pot",
                        designs.stream().map(DemoSeries::member).toList(),
                        new Minimum.Pieces(least),
                        OFF_THE_WHOLE,
                        places,
                        clock.instant(),
                        clock.instant().plus(Duration.ofDays(12)),
                        null));
        if (outcome instanceof SeriesOutcome.Done(var id)) {
            return id;
        }
        log.info("the demo's series found no time: {}", outcome);
        return null;
    }

    /** A vase needs company: one alone is not thrown. */
    private static Series.Member member(String design) {
        return new Series.Member(design, design.equals("vase") ? 2 : 0, false);
    }
}
