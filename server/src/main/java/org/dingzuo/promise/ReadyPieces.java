package org.dingzuo.promise;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.studio.Studios;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Promises of what lies finished: nothing is planned for them, no cap counts them, and nothing but the packing lies before the parcel. */
@Service
@Transactional
public class ReadyPieces {
    /** Code of {@link Because}; with the days {@code from} and {@code until} where it waits for carriers to run again. */
    public static final String LIES_READY = "lies-ready";

    private final ReadyLedger ledger;
    private final Studios studios;
    private final Clock clock;

    ReadyPieces(ReadyLedger ledger, Studios studios, Clock clock) {
        this.ledger = ledger;
        this.studios = studios;
        this.clock = clock;
    }

    /** As of now; takes nothing. */
    @Transactional(readOnly = true)
    public HoldOutcome.Held promise() {
        var now = clock.instant();
        var packed = LocalDate.ofInstant(now, studios.profile().zone()).plusDays(studios.packingDays());
        var carriers = studios.carriers();
        var waitsFor = carriers.stopOn(packed)
                .map(stop -> LeavingDay.because(stop).parameters())
                .orElse(Map.of());
        return new HoldOutcome.Held(
                new PromiseDates(now, carriers.onOrAfter(packed), 0, null),
                List.of(),
                new Because(LIES_READY, waitsFor));
    }

    /** Keeps such a promise, until it is firm or given back as any other. In turn of the plan. @param pieces at least 1 */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(UUID order, HoldOutcome.Held held, int pieces) {
        ledger.insert(StudioScope.studio(), order, held, pieces, clock.instant());
    }
}
