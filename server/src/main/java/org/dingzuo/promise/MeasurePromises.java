package org.dingzuo.promise;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.dingzuo.foundation.jobs.BackRoom;
import org.dingzuo.foundation.jobs.StudioJob;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Plays a studio's plan through many days that might come and writes down what may be promised. Reads in one transaction, plays outside
 *  of any, and writes in a second: nobody who books waits while it plays. */
@Component
class MeasurePromises implements StudioJob {
    static final String NAME = "promise.measure";

    private static final Logger log = LoggerFactory.getLogger(MeasurePromises.class);

    private final Scenes scenes;
    private final BufferLedger buffers;
    private final PromiseLedger promises;
    private final BackRoom backRoom;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Duration after;

    MeasurePromises(
            Scenes scenes,
            BufferLedger buffers,
            PromiseLedger promises,
            BackRoom backRoom,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${dingzuo.measured-after:10s}") Duration after) {
        this.scenes = scenes;
        this.buffers = buffers;
        this.promises = promises;
        this.backRoom = backRoom;
        this.transaction = transaction;
        this.clock = clock;
        this.after = after;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID subject) {
        var studio = StudioScope.studio();
        in(() -> scenes.take(studio)).ifPresent(scene -> {
            var begun = System.nanoTime();
            var entries = backRoom.think(scene::buffers);
            var reserves = backRoom.think(scene::reserves);
            in(() -> {
                buffers.replace(studio, scene.of(), entries);
                promises.reserve(studio, reserves);
                return entries;
            });
            var took = Duration.ofNanos(System.nanoTime() - begun).toMillis();
            log.info("promises measured classes={} orders={} ms={}", entries.size(), reserves.size(), took);
        });
    }

    /** A plan that changed meanwhile is measured once more. */
    @Override
    public Optional<Instant> again(UUID subject) {
        var studio = StudioScope.studio();
        return in(() -> scenes.isDue(studio)) ? Optional.of(clock.instant().plus(after)) : Optional.empty();
    }

    private <T> T in(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
