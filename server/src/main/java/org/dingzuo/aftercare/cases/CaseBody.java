package org.dingzuo.aftercare.cases;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.dingzuo.kernel.Money;
import org.jspecify.annotations.Nullable;

/** A case as a client reads it.
 *  @param buyer for the maker; null for the buyer, and once the personal data was erased
 *  @param paid what came in for the order and was not given back: no more than this can go back
 *  @param answerBy when the maker's answer is due, while OPEN
 *  @param photos signed links
 *  @param offer what is or was offered last; null: nothing yet
 *  @param quote what the standing offer comes to now; null: nothing is to be made
 *  @param remedyOrder the order that puts it right; null: none
 *  @param can of whoever reads it: AGREE, DECLINE, WITHDRAW, ADD_PHOTO; OFFER, REFUSE, AGREED, CAME_BACK */
record CaseBody(
        UUID id,
        UUID order,
        String number,
        @Nullable String buyer,
        int line,
        String piece,
        int quantity,
        Money paid,
        Cause cause,
        @Nullable ParcelBody parcel,
        Remedy.@Nullable Kind wanted,
        CaseState state,
        OffsetDateTime openedAt,
        OffsetDateTime answerBy,
        boolean overdue,
        List<String> photos,
        @Nullable RemedyBody offer,
        @Nullable QuoteBody quote,
        @Nullable RemedyOrderBody remedyOrder,
        List<EntryBody> history,
        long version,
        List<String> can) {

    record ParcelBody(UUID id, String carrier, String number) {}

    /** @param repair its name; null: no repair @param pieces made again; null: none are */
    record RemedyBody(
            Remedy.Kind kind,
            @Nullable Money amount,
            @Nullable String design,
            @Nullable String repair,
            @Nullable Integer pieces,
            boolean free,
            boolean whenBack) {}

    /** @param consents to be given with the agreement */
    record QuoteBody(Money total, Money dueNow, LocalDate shipBy, List<ConsentBody> consents) {}

    record ConsentBody(String kind, String version, String text) {}

    /** @param link of the buyer's page of that order */
    record RemedyOrderBody(UUID id, String number, String state, String link) {}

    /** @param words null: none, or their author was forgotten */
    record EntryBody(
            OffsetDateTime at,
            CaseFile.By by,
            CaseFile.Act act,
            Remedy.@Nullable Kind remedy,
            @Nullable Money amount,
            @Nullable String words) {}
}
