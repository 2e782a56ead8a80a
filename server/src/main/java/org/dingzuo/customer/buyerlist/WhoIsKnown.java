package org.dingzuo.customer.buyerlist;

import org.dingzuo.foundation.problem.Problem;

/** What becomes of a line about somebody whom the studio knows by this phone. */
public enum WhoIsKnown {
    /** What the line says is added and set right; a cell left empty changes nothing. */
    MERGE,
    /** The line is passed over. */
    PASS;

    /** @throws Problem when it is neither */
    public static WhoIsKnown named(String name) {
        for (var each : values()) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        throw Problem.unprocessable("invalid-request", "Say known=MERGE or known=PASS");
    }
}
