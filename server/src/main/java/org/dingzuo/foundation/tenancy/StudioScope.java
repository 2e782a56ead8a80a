package org.dingzuo.foundation.tenancy;

import java.util.function.Supplier;
import org.dingzuo.kernel.StudioId;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Whose rows the running code may see. Bound to a block of code, carried into every transaction begun inside it, where row
 *  level security enforces it. Without a scope no transaction begins. */
public final class StudioScope {
    private static final ScopedValue<Scope> CURRENT = ScopedValue.newInstance();

    private StudioScope() {}

    sealed interface Scope {
        record Studio(StudioId id) implements Scope {}

        /** Only tables on the unscoped list are of use here: row level security shows no row of any studio. */
        record Unscoped(String reason) implements Scope {}
    }

    public static <T extends @Nullable Object> T call(StudioId studio, Supplier<T> work) {
        return bound(new Scope.Studio(studio), work);
    }

    public static void run(StudioId studio, Runnable work) {
        StudioScope.<@Nullable Void>call(studio, () -> {
            work.run();
            return null;
        });
    }

    /** For work that belongs to no studio: the directory, accounts, sessions. The reason is for the reader of the code. */
    public static <T extends @Nullable Object> T unscoped(String reason, Supplier<T> work) {
        return bound(new Scope.Unscoped(reason), work);
    }

    /** The studio whose scope is open.
     *  @throws IllegalStateException outside of any studio's scope */
    public static StudioId studio() {
        if (current() instanceof Scope.Studio(var id)) {
            return id;
        }
        throw new IllegalStateException("No studio's scope is open here; wrap the call in StudioScope.call");
    }

    /** Whether some studio's scope is open here. */
    public static boolean isOpen() {
        return current() instanceof Scope.Studio;
    }

    static @Nullable Scope current() {
        return CURRENT.isBound() ? CURRENT.get() : null;
    }

    static <T extends @Nullable Object> T bound(Scope scope, Supplier<T> work) {
        // The running transaction already carries its studio into the database; a second one inside it would lie.
        if (TransactionSynchronizationManager.isActualTransactionActive() && !scope.equals(current())) {
            throw new IllegalStateException(
                    "A transaction of " + current() + " is running; it cannot turn into " + scope);
        }
        return ScopedValue.where(CURRENT, scope).<T, RuntimeException>call(work::get);
    }
}
