package org.dingzuo.production.web;

import org.dingzuo.production.FloorOutcome;

/** Under which code a refusal of the floor's is told. */
final class FloorCodes {
    private FloorCodes() {}

    static String of(FloorOutcome outcome) {
        return switch (outcome) {
            case FloorOutcome.Done done -> "done";
            case FloorOutcome.NoSuchStep none -> "not-found";
            case FloorOutcome.NotYet first -> "not-yet";
            case FloorOutcome.LookFirst open -> "look-first";
            case FloorOutcome.WrongMoment state -> "wrong-moment";
            case FloorOutcome.Amended amended -> "amended";
            case FloorOutcome.OrderNotInMaking state -> "not-in-making";
            case FloorOutcome.Unpaid due -> "unpaid";
            case FloorOutcome.AwaitsBuyer waits -> "awaits-buyer";
            case FloorOutcome.MaterialShort missing -> "material-short";
            case FloorOutcome.ActTaken taken -> "idempotency-mismatch";
            case FloorOutcome.TooMuchBegun filled -> "too-much-begun";
        };
    }
}
