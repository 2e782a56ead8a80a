package org.dingzuo.connector.pay;

import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.dingzuo.foundation.problem.Faults;

/** What was entered for an account, field by field, with what is wrong about it. */
public record Entry(Merchant merchant, Faults faults) {

    /** Filled in, and of this shape. */
    public void require(String field, Pattern shape) {
        if (isThere(field) && !shape.matcher(merchant.field(field)).matches()) {
            faults.add(field, "malformed", field + " does not look like one");
        }
    }

    /** Filled in, and a key that can be read. */
    public void requireKey(String field, Consumer<String> reading) {
        if (isThere(field)) {
            try {
                reading.accept(merchant.field(field));
            } catch (RuntimeException noKey) {
                // Without the cause: it may quote the key.
                faults.add(field, "malformed", field + " is not such a key");
            }
        }
    }

    private boolean isThere(String field) {
        var there = !merchant.field(field).isEmpty();
        if (!there) {
            faults.add(field, "missing", "Fill in " + field);
        }
        return there;
    }
}
