package org.dingzuo.ordering;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

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

    /** Removes it for good, in the caller's transaction. */
    void forget(Collection<UUID> orders);
}
