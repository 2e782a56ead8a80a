package org.dingzuo.campaign;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.dingzuo.foundation.sealing.PersonalSeal;
import org.dingzuo.kernel.StudioId;
import org.springframework.stereotype.Component;

/** The long word that opens a waiting page without an account: studio, group, and a proof that this house gave it out. So it needs no
 *  look-up before the scope, and is stored nowhere. */
@Component
public class WaitingTokens {
    private static final int IDS = 32;
    private static final int PROOF = 16;

    private final PersonalSeal seal;

    WaitingTokens(PersonalSeal seal) {
        this.seal = seal;
    }

    /** Whose page a token opens. */
    public record Place(StudioId studio, UUID group) {}

    /** The same group always has the same link, so nothing need be kept of it. Whoever has it may read and change the group. */
    public String of(StudioId studio, UUID group) {
        var bytes = ByteBuffer.allocate(IDS + PROOF);
        bytes.putLong(studio.value().getMostSignificantBits())
                .putLong(studio.value().getLeastSignificantBits())
                .putLong(group.getMostSignificantBits())
                .putLong(group.getLeastSignificantBits())
                .put(proof(studio, group));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** Empty for anything that was never given out. */
    public Optional<Place> find(String token) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
        if (bytes.length != IDS + PROOF) {
            return Optional.empty();
        }
        var read = ByteBuffer.wrap(bytes);
        var studio = new StudioId(new UUID(read.getLong(), read.getLong()));
        var group = new UUID(read.getLong(), read.getLong());
        return MessageDigest.isEqual(proof(studio, group), Arrays.copyOfRange(bytes, IDS, bytes.length))
                ? Optional.of(new Place(studio, group))
                : Optional.empty();
    }

    private byte[] proof(StudioId studio, UUID group) {
        return Arrays.copyOf(seal.token("waiting/" + studio.value() + "/" + group), PROOF);
    }
}
