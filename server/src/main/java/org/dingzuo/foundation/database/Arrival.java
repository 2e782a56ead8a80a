package org.dingzuo.foundation.database;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** When somebody came who will need the database. Whoever has to wait for something else first keeps his place in the line. */
public final class Arrival {
    private static final ScopedValue<Long> KEPT = ScopedValue.newInstance();

    private Arrival() {}

    /** Every transaction that the work begins has the place of now in the line, however late it begins. */
    public static <T extends @Nullable Object> T keep(Supplier<T> work) {
        return ScopedValue.where(KEPT, moment()).call(work::get);
    }

    /** As if he had come so much earlier: for what takes longer than others' errands once it is his turn, so that all are answered after
     *  about as long. A bounded start: whoever waits is never passed by for more than that. */
    public static <T extends @Nullable Object> T ahead(Duration start, Supplier<T> work) {
        return ScopedValue.where(KEPT, moment() - start.toNanos()).call(work::get);
    }

    /** The kept one, or now: nanoseconds of this machine's own ticks, the earlier the lower. */
    static long moment() {
        return KEPT.isBound() ? KEPT.get() : System.nanoTime();
    }
}
