package org.dingzuo.ordering.booking;

import java.time.LocalDate;
import java.util.List;
import org.dingzuo.customer.Buyer;
import org.dingzuo.kernel.Language;
import org.dingzuo.kernel.Money;
import org.dingzuo.ordering.Offer;
import org.dingzuo.ordering.offering.Wish;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/** The buyer's acceptance: this wish, for at most this total, shipped no later than this day.
 *  @param key chosen by the client; the same key with the same acceptance is the same order
 *  @param voter under which money may have been put down for the design; null: none
 *  @param fingerprint SHA-256 of the request as it came */
@NamedInterface("booking")
public record PlaceOrder(
        String key,
        byte[] fingerprint,
        Wish wish,
        Money totalAtMost,
        LocalDate shipNoLaterThan,
        Buyer buyer,
        List<ConsentGiven> consents,
        Language language,
        @Nullable String voter) {

    /** Of somebody who put nothing down before. */
    public PlaceOrder(
            String key,
            byte[] fingerprint,
            Wish wish,
            Money totalAtMost,
            LocalDate shipNoLaterThan,
            Buyer buyer,
            List<ConsentGiven> consents,
            Language language) {
        this(key, fingerprint, wish, totalAtMost, shipNoLaterThan, buyer, consents, language, null);
    }

    @NamedInterface("booking")
    public record ConsentGiven(Offer.ConsentKind kind, String version) {}
}
