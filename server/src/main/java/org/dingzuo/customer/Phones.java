package org.dingzuo.customer;

import java.util.Optional;
import java.util.regex.Pattern;

/** How phone numbers are written. */
public final class Phones {
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 -]{5,19}");
    /** Digits of a mainland mobile with the country's before it. */
    private static final int ABROAD = 13;

    private static final int SHOWN_AHEAD = 3;
    private static final int SHOWN_BEHIND = 4;

    private Phones() {}

    /** The number without spaces and hyphens; empty: it is none. */
    public static Optional<String> read(String written) {
        var text = written.strip();
        return PHONE.matcher(text).matches() ? Optional.of(text.replaceAll("[ -]", "")) : Optional.empty();
    }

    /** Digits alone, a mainland number without the country's: +86 138… and 138… are one. */
    public static String bare(String phone) {
        var digits = phone.replaceAll("[^0-9]", "");
        return digits.length() == ABROAD && digits.startsWith("86") ? digits.substring(2) : digits;
    }

    /** Such as 138****8000: enough to know it again. */
    public static String masked(String phone) {
        return phone.length() <= SHOWN_AHEAD + SHOWN_BEHIND
                ? "*".repeat(phone.length())
                : phone.substring(0, SHOWN_AHEAD)
                        + "*".repeat(phone.length() - SHOWN_AHEAD - SHOWN_BEHIND)
                        + phone.substring(phone.length() - SHOWN_BEHIND);
    }
}
