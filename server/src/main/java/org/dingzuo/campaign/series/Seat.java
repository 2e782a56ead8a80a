package org.dingzuo.campaign.series;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order's part in a series that it has not left.
 *  @param order somebody else's; its money is kept against the same id
 *  @param designs one for each piece, in the order of the order's lines
 *  @param whole it is for the whole series, at the series' price
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
        EXTENDED
    }
}
