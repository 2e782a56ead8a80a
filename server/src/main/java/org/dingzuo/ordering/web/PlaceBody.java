package org.dingzuo.ordering.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.dingzuo.customer.Buyer;
import org.dingzuo.customer.Phones;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.kernel.Language;
import org.dingzuo.kernel.Money;
import org.dingzuo.ordering.Offer.ConsentKind;
import org.dingzuo.ordering.booking.PlaceOrder;
import org.dingzuo.ordering.booking.PlaceOrder.ConsentGiven;
import org.jspecify.annotations.Nullable;

/** An acceptance as it comes over the wire: the wish again, what was accepted, and by whom.
 *  @param voter under which the buyer may have put money down in a vote; null: none */
record PlaceBody(
        @Nullable List<WishBody.@Nullable Line> lines,
        @Nullable Boolean rush,
        @Nullable String booking,
        WishBody.@Nullable To to,
        WishBody.@Nullable Source source,
        @Nullable String coupon,
        @Nullable String member,
        @Nullable Accept accept,
        @Nullable BuyerBody buyer,
        @Nullable List<@Nullable Consent> consents,
        @Nullable String voter) {
    private static final long LARGEST_TOTAL = 1_000_000_000L;
    private static final int MOST_CONSENTS = 50;

    record Accept(@Nullable Long total, @Nullable String shipBy) {}

    record BuyerBody(
            @Nullable String name,
            @Nullable String phone,
            @Nullable Address address) {}

    record Address(
            @Nullable String province,
            @Nullable String city,
            @Nullable String district,
            @Nullable String line) {}

    record Consent(
            @Nullable String kind,
            @Nullable String version,
            @Nullable Boolean given) {}

    /** @throws org.dingzuo.foundation.problem.Problem 422 naming every field that is missing or malformed */
    PlaceOrder read(String key, byte[] fingerprint, Language language) {
        var faults = new Faults();
        var asked = new WishBody(lines, rush, booking, destination(), source, coupon, member).read(faults);
        var total = faults.number("accept.total", accept == null ? null : accept.total(), 0, LARGEST_TOTAL);
        var shipBy = day("accept.shipBy", accept == null ? null : accept.shipBy(), faults);
        var person = buyer(faults);
        var given = consents(consents, faults);
        var voice = faults.optionalText("voter", voter, 80);
        faults.refuseIfAny();
        return new PlaceOrder(
                key,
                fingerprint,
                asked,
                Money.of(total),
                shipBy,
                person,
                given,
                language,
                voice.isEmpty() ? null : voice);
    }

    /** The address says where it goes; {@code to} is what an earlier quote was asked with. */
    private WishBody.@Nullable To destination() {
        if (buyer == null || buyer.address() == null) {
            return to;
        }
        return new WishBody.To(buyer.address().province(), buyer.address().city());
    }

    static LocalDate day(String field, @Nullable String text, Faults faults) {
        try {
            return LocalDate.parse(faults.text(field, text, 10));
        } catch (DateTimeParseException malformed) {
            if (text != null && !text.isBlank()) {
                faults.add(field, "not-a-date", "Give the day as 2026-12-09");
            }
            return LocalDate.EPOCH;
        }
    }

    private Buyer buyer(Faults faults) {
        var from = buyer == null ? new BuyerBody(null, null, null) : buyer;
        var at = from.address() == null ? new Address(null, null, null, null) : from.address();
        var phone = faults.text("buyer.phone", from.phone(), 20);
        if (!phone.isEmpty() && Phones.read(phone).isEmpty()) {
            faults.add("buyer.phone", "not-a-phone", "Give a phone number in digits");
        }
        return new Buyer(
                faults.text("buyer.name", from.name(), 40),
                Phones.read(phone).orElse(""),
                new Buyer.Address(
                        faults.text("buyer.address.province", at.province(), 40),
                        faults.text("buyer.address.city", at.city(), 40),
                        faults.optionalText("buyer.address.district", at.district(), 40),
                        faults.text("buyer.address.line", at.line(), 200)));
    }

    static List<ConsentGiven> consents(@Nullable List<@Nullable Consent> consents, Faults faults) {
        var given = new ArrayList<ConsentGiven>();
        if (consents == null || consents.size() > MOST_CONSENTS) {
            faults.add("consents", "missing", "Give every consent that the quote asked for");
            return given;
        }
        for (var consent : consents) {
            if (consent == null || !Boolean.TRUE.equals(consent.given()) || consent.version() == null) {
                continue;
            }
            for (var kind : ConsentKind.values()) {
                if (kind.name().equals(consent.kind())) {
                    given.add(new ConsentGiven(kind, consent.version()));
                }
            }
        }
        return given;
    }
}
