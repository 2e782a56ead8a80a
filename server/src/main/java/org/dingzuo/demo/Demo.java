package org.dingzuo.demo;

import java.util.List;
import org.dingzuo.foundation.database.FirstFilling;
import org.dingzuo.foundation.directory.Directory;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Fills an empty server once; on a later start the studios are there already. Runs before the server says that it is ready. A server
 *  that holds anybody else's studio is left alone. */
@Component
@ConditionalOnProperty("dingzuo.demo")
// Before the bench's studios, which would make the house look lived in.
@Order(0)
class Demo implements ApplicationRunner {
    private static final Logger log = LoggerFactory.getLogger(Demo.class);

    private final Directory directory;
    private final FirstFilling filling;
    private final DemoAccounts accounts;
    private final Furnishing furnishing;
    private final History history;
    private final KeepAlive keepAlive;
    private final List<DemoStudio> studios;
    private final boolean withHistory;

    Demo(
            Directory directory,
            FirstFilling filling,
            DemoAccounts accounts,
            Furnishing furnishing,
            History history,
            KeepAlive keepAlive,
            List<DemoStudio> studios,
            @Value("${dingzuo.demo-history:true}") boolean withHistory) {
        this.directory = directory;
        this.filling = filling;
        this.accounts = accounts;
        this.furnishing = furnishing;
        this.history = history;
        this.keepAlive = keepAlive;
        this.studios = studios;
        this.withHistory = withHistory;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (filling.wasBrokenOff()) {
            throw new IllegalStateException(
                    "This database was left half-filled by an earlier start of the demo; give the demo an empty one.");
        }
        if (directory.studios().isEmpty()) {
            fill();
        } else if (studios.stream().anyMatch(this::isMissing)) {
            throw new IllegalStateException(
                    "This data folder holds real studios; start the demo with another --data folder. Nothing was changed.");
        }
        for (var studio : studios) {
            accounts.tell(studio.studio().slug());
            if (withHistory) {
                var id = directory.studioOfShop(studio.studio().slug()).orElseThrow();
                StudioScope.run(id, keepAlive::wakeSoon);
            }
        }
    }

    private void fill() {
        if (accounts.isNobodyHere()) {
            filling.begins();
        }
        studios.forEach(furnishing::open);
        if (withHistory) {
            history.live(studios);
        }
        filling.isDone();
        log.info("demo filled studios={}", studios.size());
    }

    private boolean isMissing(DemoStudio studio) {
        return directory.studioOfShop(studio.studio().slug()).isEmpty();
    }
}
