package org.dingzuo.production.load;

import java.util.List;
import java.util.Optional;
import org.dingzuo.production.Task;

/** Why a load does not begin like this. Pure. */
final class Hindrance {
    private Hindrance() {}

    /** @param standing of everything that is open or runs */
    static Optional<LoadOutcome> of(Standing standing, Load load, Beginning how) {
        if (load.state() != Load.State.OPEN) {
            return Optional.of(new LoadOutcome.WrongMoment(load.state()));
        }
        if (load.pieces().isEmpty()) {
            return Optional.of(new LoadOutcome.Empty());
        }
        var inside = standing.loads().stream()
                .filter(other -> other.state() == Load.State.FIRED)
                .filter(other -> other.machine() != null && other.machine().equals(load.machine()))
                .findFirst();
        if (inside.isPresent()) {
            return Optional.of(new LoadOutcome.MachineBusy(inside.get()));
        }
        var isBath = standing.kindOf(load.machine()) == LoadKind.BATH;
        if (how.lot() != null && !isBath) {
            return Optional.of(new LoadOutcome.NoSuchLot());
        }
        return how.anyway() ? Optional.empty() : unasked(standing, load, isBath);
    }

    /** What its maker may decide. */
    private static Optional<LoadOutcome> unasked(Standing standing, Load load, boolean isBath) {
        var outside = isBath ? standing.leftOut(load) : List.<Task>of();
        if (!outside.isEmpty()) {
            return Optional.of(new LoadOutcome.OrderSplit(outside));
        }
        var joining = standing.joining(load);
        return joining.isEmpty() ? Optional.empty() : Optional.of(new LoadOutcome.NotFull(load, joining));
    }
}
