package org.dingzuo.ordering.lostlink;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.dingzuo.foundation.audit.Audit;
import org.dingzuo.foundation.sealing.PersonalSeal;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.OrderTokens;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a buyer the lost link again: the studio sends a short code by the message it has with them anyway, and the code with the
 *  order's number opens the order once. */
@Service
@Transactional
public class LostLinks {
    private static final Duration LASTS = Duration.ofHours(24);
    private static final int MOST_TRIES = 5;
    private static final int LENGTH = 8;

    /** Without letters and digits that are mistaken for each other when read aloud or copied by hand. */
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private final LinkCodeStore store;
    private final OrderTokens tokens;
    private final PersonalSeal seal;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    LostLinks(LinkCodeStore store, OrderTokens tokens, PersonalSeal seal, Audit audit, Clock clock) {
        this.store = store;
        this.tokens = tokens;
        this.seal = seal;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param code told this once */
    public record Code(String code, Instant expiresAt) {}

    /** A fresh code for the order; empty when the studio has no such order. */
    public Optional<Code> codeFor(OrderId order) {
        var studio = StudioScope.studio();
        var number = store.number(studio, order);
        if (number.isEmpty()) {
            return Optional.empty();
        }
        var code = next();
        var expiresAt = clock.instant().plus(LASTS);
        store.replace(studio, order, mark(number.getAsInt(), code), expiresAt);
        audit.note("order.link-code-made", "order", order.value());
        return Optional.of(new Code(code.substring(0, 4) + "-" + code.substring(4), expiresAt));
    }

    /** The order's token; empty when number and code do not belong together, the code is used, too old, or was guessed at too often:
     *  which of these is not said. */
    public Optional<String> open(int number, String said) {
        var code = said.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        return store.tryOnce(StudioScope.studio(), number, mark(number, code), MOST_TRIES, clock.instant())
                .map(tokens::of);
    }

    private byte[] mark(int number, String code) {
        return seal.mark(StudioScope.studio(), "link-code/" + number + "/" + code);
    }

    private String next() {
        var code = new StringBuilder(LENGTH);
        for (int at = 0; at < LENGTH; at++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }
}
