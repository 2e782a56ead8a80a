package org.dingzuo.production.load;

import org.dingzuo.studio.Machine;
import org.jspecify.annotations.Nullable;

/** What a load is in the trade. Each has its own words, and some their own rules. */
public enum LoadKind {
    FIRING,
    /** Of one lot of dye; an order's pieces go into one, or their colours differ. */
    BATH,
    /** A plate is mounted, and stays so until another is. */
    PLATE,
    /** In any other machine. */
    RUN,
    /** In none: the pieces only lie together. */
    HEAP;

    static LoadKind of(@Nullable Machine machine) {
        return machine == null
                ? HEAP
                : switch (machine.kind()) {
                    case "kiln" -> FIRING;
                    case "dye-pot" -> BATH;
                    case "press" -> PLATE;
                    default -> RUN;
                };
    }
}
