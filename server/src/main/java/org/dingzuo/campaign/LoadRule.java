package org.dingzuo.campaign;

/** One thing that a studio does while it has much to do. Two thresholds apart, so that one order more or less does not throw the switch
 *  back and forth.
 *  @param enterAt percent of the making time that is booked, at which it begins
 *  @param leaveAt percent at which it ends; below {@code enterAt}
 *  @param amount fen of the least order (MINIMUM), days (LENGTHEN), minutes that an option may add (HIDE); nothing for CLOSE */
public record LoadRule(Act act, int enterAt, int leaveAt, long amount) {

    public enum Act {
        /** Takes no small orders. */
        MINIMUM,
        /** Promises later. */
        LENGTHEN,
        /** Leaves out options that take long. */
        HIDE,
        /** Takes nothing new. */
        CLOSE
    }

    public LoadRule {
        if (leaveAt >= enterAt) {
            throw new IllegalArgumentException("leaves at " + leaveAt + ", which is not below " + enterAt);
        }
    }

    /** Whether it holds at this load, having held before or not. */
    boolean holds(boolean before, int percent) {
        return before ? percent > leaveAt : percent >= enterAt;
    }
}
