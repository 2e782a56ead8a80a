package org.dingzuo.bench.ways;

import java.time.LocalDate;
import java.util.List;

/** An order as its buyer remembers it: what was promised, what was paid. */
public final class Order {
    final String token;
    final String payment;
    final List<String> designs;
    final LocalDate placed;
    final Temper temper;
    LocalDate promised;
    /** What left the buyer's purse, in fen. */
    long paid;

    String state = "HELD";

    Order(String token, String payment, List<String> designs, LocalDate placed, LocalDate promised, Temper temper) {
        this.token = token;
        this.payment = payment;
        this.designs = designs;
        this.placed = placed;
        this.promised = promised;
        this.temper = temper;
    }

    /** Whether it takes a place. */
    boolean isLive() {
        return !state.equals("EXPIRED") && !state.equals("CANCELLED") && !state.equals("PAID_LATE");
    }

    boolean isMade() {
        return state.equals("SHIPPED") || state.equals("DELIVERED") || state.equals("CLOSED");
    }
}
