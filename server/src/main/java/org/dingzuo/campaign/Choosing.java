package org.dingzuo.campaign;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Who of those that fit is next: the one that leaves least of the freed time unused, that is the longest; of equally long ones who has
 *  waited longest. Who was passed over {@link #PATIENCE} times goes before all of them, the oldest first, so that nobody starves. */
final class Choosing {
    static final int PATIENCE = 3;

    private Choosing() {}

    /** @param fitting those whose whole work fits now */
    static Optional<Waiting> next(Collection<Waiting> fitting) {
        var age = Comparator.comparing(Waiting::since)
                .thenComparing(entry -> entry.id().value());
        var patient =
                fitting.stream().filter(entry -> entry.passedOver() >= PATIENCE).min(age);
        return patient.isPresent()
                ? patient
                : fitting.stream()
                        .min(Comparator.comparingInt(Waiting::minutes)
                                .reversed()
                                .thenComparing(age));
    }
}
