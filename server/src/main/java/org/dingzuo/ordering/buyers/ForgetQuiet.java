package org.dingzuo.ordering.buyers;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.dingzuo.customer.BuyerId;
import org.dingzuo.foundation.jobs.StudioJob;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Every night, in a studio that has ever chosen a rule: so many people, each whole or not at all. Whoever is left, or is cut off by a
 *  restart, is looked at again the next night. */
@Component
class ForgetQuiet implements StudioJob {
    static final String NAME = "ordering.forget-quiet";

    private static final Logger log = LoggerFactory.getLogger(ForgetQuiet.class);
    private static final int A_NIGHT = 200;

    private final Forgetting forgetting;

    ForgetQuiet(Forgetting forgetting) {
        this.forgetting = forgetting;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID studio) {
        var forgotten =
                forgetting.due().stream().filter(this::forget).limit(A_NIGHT).count();
        if (forgotten > 0) {
            log.info("buyers forgotten by the rule people={}", forgotten);
        }
    }

    // One who cannot be forgotten keeps nobody else.
    private boolean forget(BuyerId id) {
        try {
            return forgetting.forget(id);
        } catch (RuntimeException failed) {
            log.error("a buyer could not be forgotten buyerId={}", id.value(), failed);
            return false;
        }
    }

    @Override
    public Optional<Instant> again(UUID studio) {
        return Optional.of(forgetting.nextNight());
    }
}
