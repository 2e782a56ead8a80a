package org.dingzuo.campaign.series;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** An order's part in a series that it has not left.
 *  @param order somebody else's; its money is kept against the same id
 *  @param designs one for each piece, in the order of the order's lines
 *  @param whole it was for the whole series, at the series' price
 *  @param asked what its buyer has not answered yet; null: nothing
 *  @param answerBy until when; then silence counts as no */
public record Seat(
        UUID order,
        SeriesId series,
        List<String> designs,
        boolean whole,
        @Nullable Question asked,
        @Nullable Instant answerBy) {

    public enum Question {
        /** The series got more time, and a later day. */
        EXTENDED,
        /** The series runs, but a design of this seat is not made: the rest of it, or everything back. */
        DESIGN_DROPPED
    }

    /** Numbers of the pieces that stay when these designs are not made, from 0. */
    List<Integer> without(Collection<String> dropped) {
        return IntStream.range(0, designs.size())
                .filter(piece -> !dropped.contains(designs.get(piece)))
                .boxed()
                .toList();
    }
}
