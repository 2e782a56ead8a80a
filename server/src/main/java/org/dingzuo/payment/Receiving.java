package org.dingzuo.payment;

import org.dingzuo.kernel.Words;
import org.jspecify.annotations.Nullable;

/** How a studio is paid outside of this house, as its buyers are told.
 *  @param account where to send the money, in the studio's words; may be empty
 *  @param wechat key of the picture of its WeChat code, among the closed media
 *  @param alipay the same for Alipay
 *  @param version 0 until the studio has said anything */
public record Receiving(
        Words account, @Nullable String wechat, @Nullable String alipay, long version) {
    static final Receiving NONE = new Receiving(Words.NONE, null, null, 0);

    /** Whether a buyer learns anything from it. */
    public boolean isSaid() {
        return !account.byLanguage().isEmpty() || wechat != null || alipay != null;
    }

    /** An account holder's name belongs into no log. */
    @Override
    public String toString() {
        return "Receiving[sealed, version " + version + "]";
    }
}
