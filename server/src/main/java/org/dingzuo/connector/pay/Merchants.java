package org.dingzuo.connector.pay;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dingzuo.foundation.audit.Audit;
import org.dingzuo.foundation.directory.Directory;
import org.dingzuo.foundation.jobs.StudioJobs;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The studio's own accounts at providers. On a server that plays with money none can be entered, and none may be there. */
@Service
public class Merchants {
    private final MerchantStore store;
    private final StudioJobs jobs;
    private final Audit audit;
    private final Directory directory;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final boolean sandbox;

    Merchants(
            MerchantStore store,
            StudioJobs jobs,
            Audit audit,
            Directory directory,
            Clock clock,
            TransactionTemplate transaction,
            @Value("${dingzuo.sandbox:false}") boolean sandbox) {
        this.store = store;
        this.jobs = jobs;
        this.audit = audit;
        this.directory = directory;
        this.clock = clock;
        this.transaction = transaction;
        this.sandbox = sandbox;
    }

    /** Play money is on here: real money stays away. */
    public boolean playsWithMoney() {
        return sandbox;
    }

    @Transactional(readOnly = true)
    public Optional<Merchant> find(String provider) {
        return store.find(StudioScope.studio(), provider);
    }

    @Transactional(readOnly = true)
    public List<Method> methods(String provider) {
        if (sandbox) {
            return List.of();
        }
        return Arrays.stream(store.methods(StudioScope.studio(), provider))
                .flatMap(name -> Method.named(name).stream())
                .sorted()
                .toList();
    }

    /** False: somebody changed it meanwhile. */
    @Transactional
    public boolean save(Merchant merchant) {
        if (sandbox) {
            throw new IllegalStateException("real money beside play money");
        }
        var studio = StudioScope.studio();
        if (!store.save(studio, merchant, clock.instant())) {
            return false;
        }
        audit.note("merchant.changed", merchant.provider(), studio.value());
        jobs.at(Reconciling.next(clock.instant()), Reconciling.NAME, Reconciling.subject(merchant.provider()));
        return true;
    }

    /** Nobody looks after payments that are under way then: money that comes shows on the provider's own bill only. */
    @Transactional
    public boolean remove(String provider, long seen) {
        var studio = StudioScope.studio();
        if (!store.remove(studio, provider, seen)) {
            return false;
        }
        audit.note("merchant.removed", provider, studio.value());
        return true;
    }

    /** A server with real accounts does not start with play money: anybody could pay without any. */
    @EventListener(ApplicationStartedEvent.class)
    void refusePlayMoneyBesideReal() {
        if (!sandbox) {
            return;
        }
        var real = StudioScope.unscoped("which studios there are", directory::studios).stream()
                .filter(studio -> StudioScope.call(studio, this::anyHere))
                .findFirst();
        real.ifPresent(studio -> {
            throw new IllegalStateException("The sandbox is on, but studio " + studio.value()
                    + " has a real merchant account: anybody could pay without money. Remove dingzuo.sandbox");
        });
    }

    private boolean anyHere() {
        return Boolean.TRUE.equals(transaction.execute(status -> store.any(StudioScope.studio())));
    }
}
