package org.dingzuo.connector.pay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.dingzuo.kernel.Money;
import org.dingzuo.payment.PaymentId;
import org.jspecify.annotations.Nullable;

/** Where a provider's word and our books differ.
 *  @param number our number of the attempt or the refund @param ours what we hold; null: nothing @param theirs what the provider says */
public record Difference(
        UUID id,
        String provider,
        LocalDate day,
        Kind kind,
        String number,
        @Nullable PaymentId payment,
        @Nullable Money ours,
        @Nullable Money theirs,
        Instant foundAt) {
    public enum Kind {
        /** Paid or refunded another sum than ours. */
        WRONG_SUM,
        /** The provider moved it, we know nothing of it. */
        NOT_HERE,
        /** We booked it, the provider's bill does not have it. */
        NOT_THERE,
        /** Only the bill told us that it was paid; it is booked now. */
        FOUND_LATE,
        /** Sent back by a person, and by the provider too. */
        SENT_TWICE
    }
}
