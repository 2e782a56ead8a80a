package org.dingzuo.connector.alipay;

import java.util.List;
import java.util.regex.Pattern;
import org.dingzuo.connector.pay.Merchant;
import org.dingzuo.connector.pay.MerchantField;
import org.dingzuo.foundation.problem.Faults;

/** What a studio enters for Alipay, and what must be true of it. */
final class AlipayForm {
    static final List<MerchantField> FIELDS = List.of(
            new MerchantField("sellerId", false),
            new MerchantField("appId", false),
            new MerchantField("privateKey", true),
            new MerchantField("alipayKey", true));

    private static final Pattern SELLER = Pattern.compile("2088[0-9]{12}");
    private static final Pattern APP = Pattern.compile("[0-9]{16}");

    private AlipayForm() {}

    static void check(Merchant merchant, Faults faults) {
        require(merchant, faults, "sellerId", SELLER);
        require(merchant, faults, "appId", APP);
        readable(merchant, faults, "privateKey", Rsa2::privateKey);
        readable(merchant, faults, "alipayKey", Rsa2::publicKey);
    }

    private static void require(Merchant merchant, Faults faults, String field, Pattern shape) {
        var value = merchant.field(field);
        if (value.isEmpty()) {
            faults.add(field, "missing", "Fill in " + field);
        } else if (!shape.matcher(value).matches()) {
            faults.add(field, "malformed", field + " does not look like one");
        }
    }

    private interface Reading {
        Object read(String key);
    }

    private static void readable(Merchant merchant, Faults faults, String field, Reading reading) {
        var value = merchant.field(field);
        if (value.isEmpty()) {
            faults.add(field, "missing", "Fill in " + field);
            return;
        }
        try {
            reading.read(value);
        } catch (IllegalArgumentException noKey) {
            faults.add(field, "malformed", field + " is not such a key");
        }
    }
}
