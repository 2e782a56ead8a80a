package org.dingzuo.catalog;

import org.dingzuo.kernel.Rounding;
import org.jspecify.annotations.Nullable;

/** What grows with a size: the price, the minutes of a step, or a material. So one number moves price, time and material together.
 *  @param of the step's key or the item's; null for the price */
public record Growth(What what, @Nullable String of, Scale scale) {
    public enum What {
        /** In fen; what is left of a fen is the buyer's. */
        PRICE(100_000_000L, Rounding.DOWN),
        /** Minutes of one piece at a step that the configuration has; a minute begun is a minute. */
        MINUTES(60L * 24 * 60, Rounding.UP),
        /** From stock, in the item's smallest unit; what is begun is used up. */
        MATERIAL(1_000_000_000L, Rounding.UP);

        private final long most;
        private final Rounding rounding;

        What(long most, Rounding rounding) {
            this.most = most;
            this.rounding = rounding;
        }

        /** No single growth may come to more. */
        public long most() {
            return most;
        }
    }

    long of(Configuration chosen, Blueprint blueprint) {
        return scale.of(chosen, blueprint, what.rounding);
    }

    /** Whether it stays within bounds for every size that the options allow. */
    public boolean isBounded(Blueprint blueprint) {
        return scale.greatest(blueprint).bitLength() < Long.SIZE
                && scale.greatest(blueprint).longValueExact() <= what.most();
    }
}
