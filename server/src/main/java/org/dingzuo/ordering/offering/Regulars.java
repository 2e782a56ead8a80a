package org.dingzuo.ordering.offering;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.dingzuo.kernel.Words;
import org.dingzuo.pricing.Pricing;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who comes back: known by the link of an earlier order, and by nothing else. */
@Service
@NamedInterface("offering")
public class Regulars {
    private final WhoBuys whoBuys;
    private final Pricing pricing;

    Regulars(WhoBuys whoBuys, Pricing pricing) {
        this.whoBuys = whoBuys;
        this.pricing = pricing;
    }

    /** @param name of what they are here @param early by how much bookings open to them before the others; zero: with the others */
    @NamedInterface("offering")
    public record Regular(Words name, Duration early) {}

    /** @param link word of an earlier order's page; empty for anybody's word but a regular's of this studio */
    @Transactional(readOnly = true)
    public Optional<Regular> known(String link) {
        var asking = new Wish(List.of(), false, null, null, null, null, link);
        return pricing.tier(whoBuys.asking(asking))
                .map(tier -> new Regular(tier.name(), Duration.ofMinutes(tier.earlyMinutes())));
    }
}
