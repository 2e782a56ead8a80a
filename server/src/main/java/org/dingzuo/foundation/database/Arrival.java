package org.dingzuo.foundation.database;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** When somebody came who will need the database. Whoever has to wait for something else first keeps his place in the line. */
public final class Arrival {
    private static final AtomicLong NEXT = new AtomicLong();
    private static final ScopedValue<Long> KEPT = ScopedValue.newInstance();

    private Arrival() {}

    /** Every transaction that the work begins has the place of now in the line, however late it begins. */
    public static <T extends @Nullable Object> T keep(Supplier<T> work) {
        return ScopedValue.where(KEPT, number()).call(work::get);
    }

    /** The kept one, or the next; lower ones came earlier. */
    static long number() {
        return KEPT.isBound() ? KEPT.get() : NEXT.getAndIncrement();
    }
}
