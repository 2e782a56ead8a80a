package org.dingzuo.production;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How an act on the floor was told.
 *  @param act its name, given by who tells it: told twice, it is done once; null: it has none
 *  @param ago how long before this moment it happened, by the teller's own clock. A phone's clock may be wrong, its differences are not.
 *  @param agreement of the order by which the teller saw it; null: whatever it is now */
public record Told(
        @Nullable UUID act, Duration ago, @Nullable Integer agreement) {
    public static final Told AT_ONCE = new Told(null, Duration.ZERO, null);

    /** The same of one of the pieces that it was done to. */
    public Told ofAPiece() {
        return new Told(null, ago, null);
    }
}
