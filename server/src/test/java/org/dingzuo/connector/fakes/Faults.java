package org.dingzuo.connector.fakes;

import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** What goes wrong next: on order, or by a chance with a fixed seed. */
public final class Faults {
    private final ConcurrentLinkedQueue<Fault> ordered = new ConcurrentLinkedQueue<>();
    private volatile @Nullable Random chance;
    private volatile int percent;

    public void next(Fault... faults) {
        ordered.addAll(java.util.List.of(faults));
    }

    public void byChance(int percent, Random chance) {
        this.percent = percent;
        this.chance = chance;
    }

    public void none() {
        ordered.clear();
        chance = null;
    }

    Optional<Fault> take() {
        var waiting = ordered.poll();
        var random = chance;
        if (waiting != null || random == null || random.nextInt(100) >= percent) {
            return Optional.ofNullable(waiting);
        }
        // Never the slow one by chance: it costs the tests their time.
        var kinds = new Fault[] {Fault.ANSWER_LOST, Fault.DOWN, Fault.FORGED};
        return Optional.of(kinds[random.nextInt(kinds.length)]);
    }
}
