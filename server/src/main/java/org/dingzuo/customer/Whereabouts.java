package org.dingzuo.customer;

import java.util.Optional;
import java.util.regex.Pattern;

/** An address that stands in one line, taken apart by the words that Chinese addresses end their parts with (省, 市, 区 …). Linear in its
 *  length. */
public final class Whereabouts {
    private static final Pattern PARTS = Pattern.compile(
            "(?<province>北京|天津|上海|重庆|[^省市区县\\s]{2,8}?(?:省|自治区|特别行政区))市?\\s*"
                    + "(?<city>[^省市县\\s]{1,12}?(?:自治州|地区|盟|市))?\\s*"
                    + "(?<district>[^\\d市\\s]{1,9}?(?:自治县|新区|区|县|旗|市))?\\s*"
                    + "(?<line>.*)",
            Pattern.DOTALL);

    private Whereabouts() {}

    /** Empty: it does not begin with a province. A city that is a province is its own city. */
    public static Optional<Buyer.Address> of(String text) {
        var parts = PARTS.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        var named = parts.group("province");
        var isCity = named.length() == 2;
        var province = isCity ? named + "市" : named;
        var city = parts.group("city");
        var district = parts.group("district");
        return Optional.of(new Buyer.Address(
                province,
                city == null ? isCity ? province : "" : city,
                district == null ? "" : district,
                parts.group("line").strip()));
    }
}
