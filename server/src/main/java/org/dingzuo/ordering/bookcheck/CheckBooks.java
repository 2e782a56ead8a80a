package org.dingzuo.ordering.bookcheck;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.dingzuo.foundation.jobs.StudioJob;
import org.dingzuo.foundation.jobs.StudioJobs;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.ordering.OrderDelivered;
import org.dingzuo.ordering.OrderEnded;
import org.dingzuo.studio.Studios;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Every night, in a studio that has ever delivered or ended an order. */
@Component
class CheckBooks implements StudioJob {
    static final String NAME = "ordering.check-books";

    private static final Logger log = LoggerFactory.getLogger(CheckBooks.class);
    private static final LocalTime AT_NIGHT = LocalTime.of(4, 10);

    private final BookCheck books;
    private final StudioJobs jobs;
    private final Studios studios;
    private final Clock clock;

    CheckBooks(BookCheck books, StudioJobs jobs, Studios studios, Clock clock) {
        this.books = books;
        this.jobs = jobs;
        this.studios = studios;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void delivered(OrderDelivered delivered) {
        jobs.at(nextNight(), NAME, StudioScope.studio().value());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void ended(OrderEnded ended) {
        jobs.at(nextNight(), NAME, StudioScope.studio().value());
    }

    @Override
    public void run(UUID studio) {
        var found = books.look();
        if (!found.isEmpty()) {
            log.error("the books disagree differences={}", found.size());
        }
    }

    @Override
    public Optional<Instant> again(UUID studio) {
        return Optional.of(nextNight());
    }

    private Instant nextNight() {
        return studios.profile().next(AT_NIGHT, clock.instant());
    }
}
