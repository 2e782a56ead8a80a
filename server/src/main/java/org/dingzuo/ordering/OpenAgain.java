package org.dingzuo.ordering;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** What a happening says of steps that are not done any more, because pieces of them failed. */
public final class OpenAgain {
    public static final String KIND = "making-again";
    public static final String STEPS = "steps";

    private OpenAgain() {}

    /** Keyed {@code line/step}; nothing for every other happening. */
    public static Set<String> by(OrderView.Happening happening) {
        if (!happening.kind().equals(KIND)) {
            return Set.of();
        }
        var line = happening.parameters().get("line");
        return Arrays.stream(happening.parameters().getOrDefault(STEPS, "").split(","))
                .map(step -> line + "/" + step)
                .collect(Collectors.toSet());
    }
}
