package org.dingzuo.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dingzuo.kernel.Words;

/** A drop as it stands. @param designs slugs, in the maker's order */
public record Drop(
        DropId id,
        Words name,
        State state,
        List<String> designs,
        int places,
        int taken,
        Instant opensAt,
        Instant closesAt,
        LocalDate shipBy) {

    public enum State {
        ANNOUNCED,
        OPEN,
        CLOSED
    }

    /** Places that nobody has taken; what is held for somebody counts as taken. */
    public int left() {
        return places - taken;
    }
}
