package org.dingzuo.aftercare.cases;

import java.util.Map;
import org.dingzuo.kernel.Money;

/** What puts it right. */
public sealed interface Remedy {
    enum Kind {
        REPAIR,
        REDO,
        PRICE_CUT,
        REFUND
    }

    Kind kind();

    /** The buyer sends the piece in. @param design slug of a repair on sale @param free whether the studio bears it */
    record Repair(String design, Map<String, Object> configuration, boolean free) implements Remedy {
        public Repair {
            configuration = Map.copyOf(configuration);
        }

        @Override
        public Kind kind() {
            return Kind.REPAIR;
        }
    }

    /** The same again, for nothing. @param pieces from 1 to the line's quantity */
    record Redo(int pieces) implements Remedy {
        @Override
        public Kind kind() {
            return Kind.REDO;
        }
    }

    /** The buyer keeps the piece. @param amount positive, at most what was paid */
    record PriceCut(Money amount) implements Remedy {
        @Override
        public Kind kind() {
            return Kind.PRICE_CUT;
        }
    }

    /** @param amount positive, at most what was paid
     *  @param whenBack true: as soon as the piece has come back; false: at once */
    record Refund(Money amount, boolean whenBack) implements Remedy {
        @Override
        public Kind kind() {
            return Kind.REFUND;
        }
    }
}
