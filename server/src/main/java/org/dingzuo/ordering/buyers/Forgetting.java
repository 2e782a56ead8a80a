package org.dingzuo.ordering.buyers;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.dingzuo.customer.BuyerId;
import org.dingzuo.foundation.audit.Audit;
import org.dingzuo.foundation.jobs.StudioJobs;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.promise.Promises;
import org.dingzuo.studio.Studios;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Nobody is remembered longer than needed (PIPL 19): by the owner's rule, through the same door as when somebody asks (ADR 147). */
@Service
@Transactional
public class Forgetting {
    private static final Duration SOON = Duration.ofDays(30);
    private static final LocalTime AT_NIGHT = LocalTime.of(4, 40);

    private final ForgettingStore store;
    private final QuietPeople quiet;
    private final PersonalFiles files;
    private final Promises promises;
    private final Studios studios;
    private final StudioJobs jobs;
    private final Audit audit;
    private final Clock clock;

    Forgetting(
            ForgettingStore store,
            QuietPeople quiet,
            PersonalFiles files,
            Promises promises,
            Studios studios,
            StudioJobs jobs,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.quiet = quiet;
        this.files = files;
        this.promises = promises;
        this.studios = studios;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public ForgettingRule rule() {
        return store.rule(StudioScope.studio()).orElse(ForgettingRule.DEFAULT);
    }

    /** Counts from a day later on; noted. False when somebody was faster.
     *  @param months 36 to 120; 0: nobody is forgotten by itself @param seen the version that the editor has seen */
    public boolean change(int months, long seen) {
        var studio = StudioScope.studio();
        if (!store.write(studio, months, clock.instant(), seen)) {
            return false;
        }
        audit.note("policy.forgetting", "policy", studio.value());
        jobs.at(nextNight(), ForgetQuiet.NAME, studio.value());
        return true;
    }

    /** How many people the rule forgets within 30 days if nothing is heard of them. */
    @Transactional(readOnly = true)
    public int soon() {
        var rule = rule();
        return rule.forgets()
                ? quiet.all(before(rule, clock.instant().plus(SOON))).size()
                : 0;
    }

    /** Who is to be forgotten now. */
    @Transactional(readOnly = true)
    List<BuyerId> due() {
        var now = clock.instant();
        var rule = rule();
        return rule.actsAt(now) ? quiet.all(before(rule, now)) : List.of();
    }

    /** Forgets this one if it is still so. In turn with orders: one that comes now is placed before, and keeps its buyer, or after, and
     *  its buyer is a new one. */
    boolean forget(BuyerId id) {
        promises.takeTurn();
        var now = clock.instant();
        var rule = rule();
        return rule.actsAt(now)
                && quiet.isQuiet(id, before(rule, now))
                && files.erase(id) instanceof ErasureOutcome.Erased;
    }

    @Transactional(readOnly = true)
    Instant nextNight() {
        return studios.profile().next(AT_NIGHT, clock.instant());
    }

    private Instant before(ForgettingRule rule, Instant now) {
        return rule.before(now, studios.profile().zone());
    }
}
