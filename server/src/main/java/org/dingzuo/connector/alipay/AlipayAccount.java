package org.dingzuo.connector.alipay;

import java.security.PrivateKey;
import java.security.PublicKey;
import org.dingzuo.connector.pay.Merchant;

/** A studio's app at Alipay, ready to sign and to check. */
record AlipayAccount(Merchant merchant, PrivateKey ours, PublicKey theirs) {
    static AlipayAccount of(Merchant merchant) {
        return new AlipayAccount(
                merchant, Rsa2.privateKey(merchant.field("privateKey")), Rsa2.publicKey(merchant.field("alipayKey")));
    }

    String appId() {
        return merchant.field("appId");
    }

    /** Whose the money is. */
    String sellerId() {
        return merchant.field("sellerId");
    }

    @Override
    public String toString() {
        return merchant.toString();
    }
}
