package org.dingzuo.ordering;

import java.util.Base64;
import java.util.Optional;
import org.dingzuo.foundation.directory.Directory;
import org.dingzuo.foundation.json.Documents;
import org.dingzuo.foundation.sealing.PersonalSeal;
import org.dingzuo.kernel.StudioId;
import org.springframework.stereotype.Component;

/** The long random word that opens an order without an account. Derived from the installation's secret, so that it can be told again
 *  and is stored nowhere; the directory keeps its hash. */
@Component
public class OrderTokens {
    private static final int LENGTH = 43;

    private final PersonalSeal seal;
    private final Directory directory;

    OrderTokens(PersonalSeal seal, Directory directory) {
        this.seal = seal;
        this.directory = directory;
    }

    /** The same order always has the same link. Whoever has it is its buyer: never log it. */
    public String of(OrderId order) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(seal.token("order/" + order.value()));
    }

    /** From then on the link leads to this studio; only a hash is kept. */
    public void register(StudioId studio, OrderId order) {
        directory.registerOrderToken(Documents.hash(of(order)), studio, order.value());
    }

    /** Which order a token opens; empty for anything that was never given out. */
    public Optional<Directory.OrderLocation> find(String token) {
        return token.length() == LENGTH ? directory.orderOfToken(Documents.hash(token)) : Optional.empty();
    }
}
