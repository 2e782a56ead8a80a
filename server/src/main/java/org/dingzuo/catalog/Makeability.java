package org.dingzuo.catalog;

import java.util.List;
import org.dingzuo.foundation.problem.FieldFault;
import org.dingzuo.kernel.Words;
import org.jspecify.annotations.Nullable;

/** Whether a wish can be made, and if not, why and what would fit. */
public sealed interface Makeability {
    record Makeable(MakeableItem item) implements Makeability {}

    /** @param rule needs, excludes, unavailable, glyphs, too-long, out-of-range
     *  @param wouldFit choice keys of {@code group} that go with the rest; empty for texts and numbers */
    record NotMakeable(String group, @Nullable String choice, String rule, Words because, List<String> wouldFit)
            implements Makeability {}

    /** The wish does not have the shape of this design's options. */
    record Malformed(List<FieldFault> faults) implements Makeability {}
}
