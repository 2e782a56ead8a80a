package org.dingzuo.foundation.sealing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.dingzuo.kernel.StudioId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Seals personal words (AES-256-GCM) before they reach the database, and makes look-up marks and tokens from the same master
 *  secret (HMAC-SHA256). Each use has a key of its own. */
@Component
public class PersonalSeal {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec sealKey;
    private final byte[] indexKey;
    private final byte[] tokenKey;

    PersonalSeal(@Value("${dingzuo.data}") Path folder) {
        var master = SealingKey.inFolder(folder.resolve("keys"));
        this.sealKey = new SecretKeySpec(mac(master, "seal".getBytes(StandardCharsets.UTF_8)), "AES");
        this.indexKey = mac(master, "index".getBytes(StandardCharsets.UTF_8));
        this.tokenKey = mac(master, "token".getBytes(StandardCharsets.UTF_8));
    }

    /** Bound to the studio: a sealed text copied into another studio's row does not open. */
    public byte[] seal(StudioId studio, String text) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, studio, text.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    }

    /** @throws IllegalStateException if the bytes were not sealed for this studio with this installation's key */
    public String open(StudioId studio, byte[] sealed) {
        var bytes = ByteBuffer.wrap(sealed);
        var nonce = new byte[NONCE];
        bytes.get(nonce);
        var rest = new byte[bytes.remaining()];
        bytes.get(rest);
        return new String(cipher(Cipher.DECRYPT_MODE, nonce, studio, rest), StandardCharsets.UTF_8);
    }

    /** The same for the same text in the same studio, and of no use without the key: finds a phone number again. */
    public byte[] mark(StudioId studio, String text) {
        return mac(indexKey, (studio + "|" + text).getBytes(StandardCharsets.UTF_8));
    }

    /** 32 bytes nobody can guess, the same each time for the same subject. */
    public byte[] token(String subject) {
        return mac(tokenKey, subject.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] cipher(int mode, byte[] nonce, StudioId studio, byte[] input) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, sealKey, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(studio.toString().getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException wrongKeyOrBytes) {
            throw new IllegalStateException(
                    "Sealed text does not open; is keys/personal.key of this data folder the right one?",
                    wrongKeyOrBytes);
        }
    }

    private static byte[] mac(byte[] key, byte[] input) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(input);
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
