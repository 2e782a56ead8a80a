package org.dingzuo.catalog;

import java.util.List;
import org.dingzuo.foundation.problem.FieldFault;
import org.dingzuo.kernel.Words;
import org.jspecify.annotations.Nullable;

/** Whether a wish can be made, and if not, why and what would fit. */
public sealed interface Makeability {
    record Makeable(MakeableItem item) implements Makeability {}

    /** @param group where it can be mended; empty where only the pieces can
     *  @param rule a {@link Rule#code}, or unavailable, glyphs, too-long, out-of-range
     *  @param because the maker's reason, or the limit
     *  @param says the rule as a sentence; null: it is no rule of the maker's
     *  @param wouldFit choice keys of {@code group} that go with the rest; empty for texts and numbers
     *  @param nearest what can be made instead; null: nothing, or none was found in time */
    record NotMakeable(
            String group,
            @Nullable String choice,
            String rule,
            Words because,
            @Nullable Words says,
            List<String> wouldFit,
            @Nullable Nearest nearest)
            implements Makeability {

        /** A limit of the tools. */
        NotMakeable(String group, String rule, Words because) {
            this(group, null, rule, because, null, List.of(), null);
        }

        NotMakeable with(@Nullable Nearest nearest) {
            return new NotMakeable(group, choice, rule, because, says, wouldFit, nearest);
        }
    }

    /** The wish does not have the shape of this design's options. */
    record Malformed(List<FieldFault> faults) implements Makeability {}
}
