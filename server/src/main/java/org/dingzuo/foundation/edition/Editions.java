package org.dingzuo.foundation.edition;

import java.util.OptionalLong;
import java.util.function.Supplier;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The edition of a studio: a number that the database raises in the commit of whatever changes a row that a {@link Lasting} answer rests
 *  on (its triggers are called {@code raises_edition}). One look at it stands for all those reads, and is right on every node: who sees
 *  edition n sees at least what was committed with it. */
@Component
public class Editions {
    private static final ScopedValue<Boolean> KEPT = ScopedValue.newInstance();

    private final EditionStore store;

    Editions(EditionStore store) {
        this.store = store;
    }

    /** For work that writes, though nothing that an edition stands for. Whoever did change such a thing in it would not see his own change. */
    public static <T extends @Nullable Object> T kept(Supplier<T> work) {
        return ScopedValue.where(KEPT, true).<T, RuntimeException>call(work::get);
    }

    /** The edition of the open studio, asked once in a transaction. Empty in one that may be changing something itself: it has to read. */
    OptionalLong current() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()
                || !(KEPT.isBound() || TransactionSynchronizationManager.isCurrentTransactionReadOnly())) {
            return OptionalLong.empty();
        }
        if (TransactionSynchronizationManager.getResource(this) instanceof Seen seen) {
            return OptionalLong.of(seen.edition);
        }
        var seen = new Seen(store.current(StudioScope.studio()));
        TransactionSynchronizationManager.bindResource(this, seen);
        TransactionSynchronizationManager.registerSynchronization(seen);
        return OptionalLong.of(seen.edition);
    }

    /** What the running transaction has seen; another one begun inside it looks for itself. */
    private final class Seen implements TransactionSynchronization {
        private final long edition;

        private Seen(long edition) {
            this.edition = edition;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(Editions.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(Editions.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Editions.this);
        }
    }
}
