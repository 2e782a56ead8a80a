package org.dingzuo.foundation.jobs;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Where a job thinks for long: on one thread of the machine's own, for the light threads that answer people share few carriers and are
 *  never taken off them. Whoever waits for an answer goes first ({@link Niceness}); and after each piece of thinking it rests for a multiple
 *  of the time that took, so that all studios together take a fifth of one processor at most. */
@Component
public class BackRoom implements DisposableBean {
    private static final int REST_PER_WORK = 4;
    private static final long LONGEST_REST_NANOS = Duration.ofSeconds(20).toNanos();

    private final ExecutorService room = Executors.newSingleThreadExecutor(work -> Thread.ofPlatform()
            .name("back-room")
            .daemon()
            .priority(Thread.MIN_PRIORITY)
            .unstarted(() -> {
                Niceness.letOthersGoFirst();
                work.run();
            }));

    /** Waits for its turn, thinks, and answers. Not for use in a transaction: it would be held all the while. */
    public <T> T think(Supplier<T> work) {
        var answer = new CompletableFuture<T>();
        room.execute(() -> {
            var begun = System.nanoTime();
            try {
                answer.complete(work.get());
            } catch (RuntimeException | Error failed) {
                answer.completeExceptionally(failed);
            }
            rest(System.nanoTime() - begun);
        });
        return answer.join();
    }

    private static void rest(long worked) {
        try {
            Thread.sleep(Duration.ofNanos(Math.min(worked * REST_PER_WORK, LONGEST_REST_NANOS)));
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void destroy() {
        room.shutdownNow();
    }
}
