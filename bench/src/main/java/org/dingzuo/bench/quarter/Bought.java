package org.dingzuo.bench.quarter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order as its buyer remembers it, and what befell it. */
final class Bought {
    final String id;
    final String token;
    final String payment;
    final Temper temper;
    final int pieces;
    final LocalDate placed;
    /** Whether the day came with a confidence: proven by the last orders, not stated. */
    final boolean sure;
    /** As it was promised when the buyer said yes. */
    LocalDate first;
    /** What the buyer has agreed to since. */
    LocalDate promised;

    String state = "HELD";

    @Nullable
    LocalDate made;

    @Nullable
    LocalDate left;
    /** What went wrong on the way, in the order in which it did. */
    final List<String> troubles = new ArrayList<>();

    @Nullable
    LocalDate askedForTime;
    /** The buyer agreed to a later day: it counts in that week's cap, whether there was room or not. */
    boolean movedByConsent;

    Bought(
            String id,
            String token,
            String payment,
            Temper temper,
            int pieces,
            LocalDate placed,
            boolean sure,
            LocalDate promised) {
        this.id = id;
        this.token = token;
        this.payment = payment;
        this.temper = temper;
        this.pieces = pieces;
        this.placed = placed;
        this.sure = sure;
        this.first = promised;
        this.promised = promised;
    }

    /** Where its buyer reads of it. */
    String page() {
        return "/api/v1/track/" + token;
    }

    void trouble(String what) {
        if (!troubles.contains(what)) {
            troubles.add(what);
        }
    }

    boolean hasLeft() {
        return left != null;
    }

    /** Whether it is to be made and sent. */
    boolean isLive() {
        return switch (state) {
            case "EXPIRED", "CANCELLED", "PAID_LATE" -> false;
            default -> true;
        };
    }

    boolean isOpen() {
        return isLive() && !hasLeft();
    }

    /** Why it left late: the first thing that went wrong, else whose turn it was when the day came. */
    String why() {
        if (!troubles.isEmpty()) {
            return troubles.getFirst();
        }
        return made != null && made.isBefore(first) ? "buyer-paid-late" : "work-took-longer";
    }

    /** Whether it ended because the studio could not keep its word. */
    boolean isGivenUp() {
        return !isLive() && troubles.contains("broken-word");
    }

    /** Whether it stood still for want of its buyer's money. */
    boolean waitedForMoney() {
        return troubles.contains("unpaid") || why().equals("buyer-paid-late");
    }

    /** Against the day first promised, as the public rate counts. */
    boolean isKept() {
        return left != null && !left.isAfter(first);
    }
}
