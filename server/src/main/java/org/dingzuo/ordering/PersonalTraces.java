package org.dingzuo.ordering;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Whoever keeps words of a buyer beside an order says so here: they are handed out and erased together with the order's own. */
public interface PersonalTraces {
    /** @param kind such as {@code message}; stable
     *  @param words in clear, only ever in memory */
    record Trace(String kind, Instant at, String words) {
        @Override
        public String toString() {
            return "Trace[" + kind + ", sealed]";
        }
    }

    /** What is kept of these orders, by the order's id; an order of which nothing is kept is absent. */
    Map<UUID, List<Trace>> of(Collection<UUID> orders);

    /** Those of these orders of which something was said at or after {@code since}, or is still open however old: nobody forgets their buyers
     *  by the calendar. */
    default Set<UUID> alive(Collection<UUID> orders, Instant since) {
        return of(orders).entrySet().stream()
                .filter(kept ->
                        kept.getValue().stream().anyMatch(trace -> !trace.at().isBefore(since)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Removes it for good, in the caller's transaction. */
    void forget(Collection<UUID> orders);
}
