package org.dingzuo.fulfilment.platform;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.springframework.stereotype.Component;

/** The platforms' rules, which are rows and no code: {@code platform-clocks.csv}. A new rule is a new row with the day from which it
 *  holds; what was paid before keeps the old one. */
@Component
class ShippingClocks {
    private static final String FILE = "/platform-clocks.csv";

    private final List<ShippingClock> rules;

    ShippingClocks() {
        this(read());
    }

    ShippingClocks(List<ShippingClock> rules) {
        this.rules = List.copyOf(rules);
    }

    private static List<ShippingClock> read() {
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var file = new InputStreamReader(
                        Objects.requireNonNull(ShippingClocks.class.getResourceAsStream(FILE)),
                        StandardCharsets.UTF_8);
                var rows = format.parse(file)) {
            return rows.stream()
                    .map(row -> new ShippingClock(
                            Platform.valueOf(row.get("platform")),
                            row.get("category"),
                            Integer.parseInt(row.get("hours")),
                            LocalDate.parse(row.get("valid_from")),
                            row.get("source")))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<ShippingClock> all() {
        return rules;
    }

    /** The rule for what was paid on that day; empty: this platform says a deadline with each order, or nobody wrote its rule down. */
    Optional<ShippingClock> on(Platform platform, String category, LocalDate paidOn) {
        return rules.stream()
                .filter(rule -> rule.platform() == platform && rule.category().equals(category))
                .filter(rule -> !rule.validFrom().isAfter(paidOn))
                .max(Comparator.comparing(ShippingClock::validFrom));
    }
}
