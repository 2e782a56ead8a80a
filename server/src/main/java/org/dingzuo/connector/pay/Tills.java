package org.dingzuo.connector.pay;

import java.util.List;
import org.springframework.stereotype.Component;

/** The desks that this server has. */
@Component
public class Tills {
    private final List<Till> all;

    Tills(List<Till> all) {
        this.all = List.copyOf(all);
    }

    public List<Till> all() {
        return all;
    }

    /** @throws IllegalArgumentException for a provider that is not installed */
    public Till of(String provider) {
        return all.stream()
                .filter(till -> till.provider().equals(provider))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no till is called " + provider));
    }
}
