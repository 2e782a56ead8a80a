package org.dingzuo.connector.alipay;

import java.util.List;
import java.util.regex.Pattern;
import org.dingzuo.connector.pay.Entry;
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
        var entry = new Entry(merchant, faults);
        entry.require("sellerId", SELLER);
        entry.require("appId", APP);
        entry.requireKey("privateKey", Rsa2::privateKey);
        entry.requireKey("alipayKey", Rsa2::publicKey);
    }
}
