package org.dingzuo.catalog.web;

import org.dingzuo.catalog.RoutingStep;
import org.dingzuo.catalog.RoutingStep.Kind;
import org.dingzuo.foundation.web.Part;
import org.dingzuo.studio.Energy;
import org.jspecify.annotations.Nullable;

/** Reads what hands do around a step (making ready before it, loading and unloading), and how fresh they have to be. */
final class HandsReading {
    private static final int LONGEST_SITTING = 12 * 60;
    private static final int LONGEST_KEPT = 60 * 24 * 60;

    private HandsReading() {}

    static RoutingStep.@Nullable Setup setup(Part step, Kind kind) {
        if (!step.has("setup")) {
            return null;
        }
        if (kind != Kind.ATTENDED) {
            step.fault("setup", "not-of-hands", "Only work of hands is made ready for; a load has its family");
        }
        var setup = step.at("setup");
        return new RoutingStep.Setup(
                setup.text("family", 60),
                setup.optionalKey("by"),
                (int) setup.number("minutes", 1, LONGEST_SITTING),
                (int) setup.number("keeps", 0, LONGEST_KEPT));
    }

    /** Every hour has a little energy, so whoever asks for that asks for nothing. */
    static @Nullable Energy energy(Part step, Kind kind) {
        if (!step.has("energy")) {
            return null;
        }
        if (kind != Kind.ATTENDED) {
            step.fault("energy", "not-of-hands", "Only work of hands asks for energy");
        }
        var least = step.oneOf("energy", Energy.class, Energy.LOW);
        return least == Energy.LOW ? null : least;
    }

    static RoutingStep.@Nullable Tending tending(Part step, Kind kind) {
        if (!step.has("tending")) {
            return null;
        }
        if (kind != Kind.BATCH) {
            step.fault("tending", "not-a-load", "Only a load is put in and taken out");
        }
        var tending = step.at("tending");
        var loading = (int) tending.number("loading", 0, LONGEST_SITTING);
        var unloading = (int) tending.number("unloading", 0, LONGEST_SITTING);
        if (loading + unloading == 0) {
            step.fault("tending", "no-minutes", "Give the minutes of loading or unloading, or leave it out");
        }
        return new RoutingStep.Tending(
                tending.optionalText("skill", 60), loading, unloading, tending.flag("perPiece", false));
    }
}
