package org.dingzuo.aftercare.cases;

import java.time.Instant;
import java.util.List;
import org.dingzuo.fulfilment.ParcelId;
import org.dingzuo.kernel.Money;
import org.dingzuo.ordering.OrderId;
import org.jspecify.annotations.Nullable;

/** A case as it stands.
 *  @param line of the order, from 0
 *  @param cause as the maker found it; until the answer as it was given
 *  @param parcel what it came in, where the carrier is the cause; else null
 *  @param wanted what the buyer would like; null: nothing was said
 *  @param answerBy when the maker's answer is due, while OPEN
 *  @param offer what is or was offered last; null: nothing yet
 *  @param remedyOrder the order that puts it right; null: none
 *  @param photos keys of closed pictures */
public record CaseFile(
        CaseId id,
        OrderId order,
        int line,
        Cause cause,
        @Nullable ParcelId parcel,
        Remedy.@Nullable Kind wanted,
        CaseState state,
        Instant openedAt,
        Instant answerBy,
        @Nullable Remedy offer,
        @Nullable OrderId remedyOrder,
        List<String> photos,
        List<Entry> history,
        long version) {
    public static final int LONGEST = 2_000;
    public static final int MOST_PHOTOS = 6;

    public enum By {
        BUYER,
        MAKER,
        /** It followed from something else. */
        HOUSE
    }

    public enum Act {
        OPENED,
        OFFERED,
        DECLINED,
        AGREED,
        REFUSED,
        WITHDRAWN,
        /** The piece came back to the studio. */
        CAME_BACK,
        MONEY_BACK,
        /** The order that was to put it right was not paid in time; the offer stands. */
        UNPAID,
        /** That order was cancelled; the maker answers anew. */
        STOPPED,
        DONE
    }

    /** @param words in clear, only ever in memory; null: none, or their author was forgotten */
    public record Entry(
            Instant at,
            By by,
            Act act,
            Remedy.@Nullable Kind remedy,
            @Nullable Money amount,
            @Nullable String words) {
        @Override
        public String toString() {
            return "Entry[" + act + ", sealed]";
        }
    }

    public boolean isOverdue(Instant now) {
        return state == CaseState.OPEN && answerBy.isBefore(now);
    }
}
