package org.dingzuo.film;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.dingzuo.foundation.directory.Directory;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.StudioId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** One film at a time, in the order in which they came. What a stop or a crash interrupted begins anew at the next start, after the
 *  server is ready. */
@Component
class LabLine {
    private static final Logger log = LoggerFactory.getLogger(LabLine.class);

    private final LabWork work;
    private final Developing developing;
    private final Directory directory;
    private final Set<FilmId> waiting = ConcurrentHashMap.newKeySet();
    private final ExecutorService bench = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("film-lab").daemon().factory());

    LabLine(LabWork work, Developing developing, Directory directory) {
        this.work = work;
        this.developing = developing;
        this.directory = directory;
    }

    void add(StudioId studio, FilmId film) {
        if (waiting.add(film)) {
            bench.execute(() -> StudioScope.run(studio, () -> develop(film)));
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void goOn() {
        bench.execute(work::clearBenches);
        bench.execute(() -> StudioScope.unscoped("which studios there are", directory::studios)
                .forEach(studio ->
                        StudioScope.run(studio, () -> developing.underWay().forEach(film -> add(studio, film)))));
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        bench.shutdownNow();
    }

    // Out of the line before the work: a film that is cancelled and tried again may come back while we are at it.
    private void develop(FilmId film) {
        waiting.remove(film);
        try {
            work.develop(film);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failed) {
            log.error("film left undone filmId={}", film.value(), failed);
            work.giveUp(film);
        }
    }
}
