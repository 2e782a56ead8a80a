package org.dingzuo.fulfilment;

import java.time.Instant;
import java.util.List;
import org.dingzuo.kernel.Money;
import org.dingzuo.ordering.OrderId;
import org.jspecify.annotations.Nullable;

/** Something that left the house.
 *  @param orders what is in it: a part of one order, or several of one buyer
 *  @param pickedUp the buyer took it along; it has no carrier and no number
 *  @param insured the value that the carrier stands for; null: not insured
 *  @param following who tells where it is
 *  @param trouble the teller's own words why it does not; null: none */
public record Parcel(
        ParcelId id,
        List<OrderId> orders,
        String carrier,
        String number,
        boolean pickedUp,
        @Nullable Money insured,
        Instant shippedAt,
        @Nullable Instant deliveredAt,
        @Nullable By deliveredBy,
        Following following,
        @Nullable String trouble) {

    /** Who said that it arrived. */
    public enum By {
        CARRIER,
        BUYER,
        MAKER
    }

    public enum Following {
        /** Nobody: no teller is set up, or none knows this carrier. */
        NOBODY,
        /** A teller promised to tell by itself. */
        PROMISED,
        /** A teller is asked every few hours. */
        ASKED,
        /** A teller did not answer; it is asked again. */
        SILENT,
        /** A teller will not: the number or the account is wrong. */
        REFUSED
    }
}
