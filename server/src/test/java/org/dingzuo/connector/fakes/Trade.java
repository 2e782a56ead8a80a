package org.dingzuo.connector.fakes;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One payment as the fake knows it. */
public final class Trade {
    public final String number;
    public final long amount;
    public final String tell;
    public final String scene;
    final Map<String, String> whose;
    volatile String state = "NOTPAY";
    volatile @Nullable String transaction;
    volatile @Nullable Instant paidAt;
    /** By refund number. */
    final Map<String, Back> backs = new LinkedHashMap<>();

    static final class Back {
        final long amount;
        volatile String state;

        Back(long amount, String state) {
            this.amount = amount;
            this.state = state;
        }
    }

    Trade(String number, long amount, String tell, String scene, Map<String, String> whose) {
        this.number = number;
        this.amount = amount;
        this.tell = tell;
        this.scene = scene;
        this.whose = whose;
    }

    long returned() {
        return backs.values().stream()
                .filter(back -> !back.state.equals("ABNORMAL"))
                .mapToLong(back -> back.amount)
                .sum();
    }

    public String state() {
        return state;
    }

    /** What the buyer is short of in the end: paid, less what went back. */
    public long kept() {
        return (transaction == null ? 0 : amount)
                - backs.values().stream()
                        .filter(back -> back.state.equals("SUCCESS"))
                        .mapToLong(back -> back.amount)
                        .sum();
    }
}
