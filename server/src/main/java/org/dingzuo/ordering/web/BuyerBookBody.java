package org.dingzuo.ordering.web;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.dingzuo.kernel.Money;
import org.jspecify.annotations.Nullable;

/** What the maker's book says of buyers. */
final class BuyerBookBody {
    private BuyerBookBody() {}

    /** In a list nobody's number is needed whole.
     *  @param phone such as 138****8000
     *  @param orders that were not given up
     *  @param paid over all orders
     *  @param last when they ordered last; null: nothing that was kept */
    record LineBody(
            UUID id,
            String name,
            String phone,
            int orders,
            Money paid,
            @Nullable OffsetDateTime last,
            List<String> designs) {}

    /** One person whole.
     *  @param others phones that are the same person, to be taken apart again
     *  @param alike who could be the same person
     *  @param since the first contact */
    record CardBody(
            OrderBody.Person person,
            OffsetDateTime since,
            Money paid,
            List<OtherBody> others,
            List<LineBody> alike,
            List<BoughtBody> orders,
            List<RemarkBody> remarks,
            List<ConsentBody> consents) {}

    record OtherBody(UUID id, String name, String phone) {}

    record BoughtBody(
            UUID order, String number, String state, OffsetDateTime placedAt, Money total, List<PieceBody> pieces) {}

    record PieceBody(String name, int quantity, List<TrackBody.Chosen> choices) {}

    /** @param kind MEASURE, PREFERENCE or NOTE */
    record RemarkBody(UUID id, String kind, String words, OffsetDateTime at) {}

    /** @param kind PRIVACY, CUSTOM_GOODS or NO_RETURN @param label in words @param at given last */
    record ConsentBody(String kind, String label, OffsetDateTime at) {}
}
