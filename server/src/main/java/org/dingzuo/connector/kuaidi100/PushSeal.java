package org.dingzuo.connector.kuaidi100;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import org.dingzuo.connector.account.OutsideLine;
import org.dingzuo.foundation.sealing.PersonalSeal;
import org.dingzuo.fulfilment.ParcelId;
import org.springframework.stereotype.Component;

/** How Kuaidi100 proves that a push is its own: MD5 over what it says and a salt that only it and we know. The salt is each parcel's
 *  own, made from the installation's secret, and stored nowhere. */
@Component
class PushSeal {
    private final PersonalSeal seal;

    PushSeal(PersonalSeal seal) {
        this.seal = seal;
    }

    /** What its number is bound to as well: a number written anew has a new salt. */
    String salt(ParcelId parcel, String number) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(seal.token("kuaidi100/" + parcel.value() + "/" + number))
                .substring(0, 32);
    }

    static String sign(String said, String salt) {
        return HexFormat.of().withUpperCase().formatHex(OutsideLine.md5(said + salt));
    }

    static boolean isGood(String said, String salt, String sign) {
        return MessageDigest.isEqual(
                sign(said, salt).getBytes(StandardCharsets.UTF_8), sign.getBytes(StandardCharsets.UTF_8));
    }
}
