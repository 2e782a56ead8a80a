package org.dingzuo.ordering.booking;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;

/** One question for many askers: while one is being answered, the others gather, and the first of them asks for all. Everybody gets an
 *  answer that was read after he came.
 *  @param <K> what is asked about */
final class AskedTogether<K> {
    private final UnaryOperator<Set<K>> question;
    private final ReentrantLock asking = new ReentrantLock(true);
    private Round<K> gathering = new Round<>(new HashSet<>(), new CompletableFuture<>());

    private record Round<K>(Set<K> asked, CompletableFuture<Set<K>> answer) {}

    /** @param question which of these are so; never asked by two at once */
    AskedTogether(UnaryOperator<Set<K>> question) {
        this.question = question;
    }

    /** Whether it is so. What the question throws, everybody of its round gets to hear. */
    boolean contains(K key) {
        Round<K> mine;
        boolean first;
        synchronized (this) {
            mine = gathering;
            first = mine.asked().isEmpty();
            mine.asked().add(key);
        }
        if (first) {
            askFor(mine);
        }
        try {
            return mine.answer().join().contains(key);
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException known ? known : failed;
        }
    }

    private void askFor(Round<K> round) {
        asking.lock();
        try {
            synchronized (this) {
                gathering = new Round<>(new HashSet<>(), new CompletableFuture<>());
            }
            round.answer().complete(question.apply(round.asked()));
        } catch (RuntimeException | Error failed) {
            round.answer().completeExceptionally(failed);
        } finally {
            asking.unlock();
        }
    }
}
