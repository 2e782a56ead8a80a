package org.dingzuo.foundation.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionExecution;

class InOrderTest {
    private final InOrder one = new InOrder(1);
    private final List<String> served = new CopyOnWriteArrayList<>();

    @Test
    void whoWaitedForSomethingElseFirstKeepsHisPlaceInTheLine() throws InterruptedException {
        var heldUp = new CountDownLatch(1);
        var came = new CountDownLatch(1);
        var goesOn = new CountDownLatch(1);
        var inside = new Visit();
        one.beforeBegin(inside);
        var early = Thread.startVirtualThread(() -> Arrival.keep(() -> {
            came.countDown();
            await(heldUp);
            goesOn.countDown();
            return visit("early");
        }));
        came.await();
        var late = Thread.startVirtualThread(() -> visit("late"));
        waits(late);
        heldUp.countDown();
        goesOn.await();
        waits(early);
        one.afterCommit(inside, null);
        early.join();
        late.join();
        assertThat(served).containsExactly("early", "late");
    }

    @Test
    void aLongErrandGoesAheadOfWhoCameALittleEarlierAndOfNobodyElse() throws InterruptedException {
        var inside = new Visit();
        one.beforeBegin(inside);
        var first = Thread.startVirtualThread(() -> visit("first"));
        waits(first);
        var later = Thread.startVirtualThread(() -> Arrival.ahead(Duration.ofNanos(1), () -> visit("a moment later")));
        waits(later);
        var errand = Thread.startVirtualThread(() -> Arrival.ahead(Duration.ofDays(1), () -> visit("a long errand")));
        waits(errand);
        one.afterCommit(inside, null);
        first.join();
        later.join();
        errand.join();
        assertThat(served).containsExactly("a long errand", "first", "a moment later");
    }

    @Test
    void aTransactionThatNeverBeganGivesItsPlaceBackOnce() throws InterruptedException {
        var failed = new Visit();
        one.beforeBegin(failed);
        one.afterBegin(failed, new IllegalStateException("no connection"));
        one.afterRollback(failed, null);
        var inside = new Visit();
        one.beforeBegin(inside);
        var next = Thread.startVirtualThread(() -> visit("next"));
        waits(next);
        assertThat(served).isEmpty();
        one.afterRollback(inside, null);
        next.join();
        assertThat(served).containsExactly("next");
    }

    private String visit(String who) {
        var visit = new Visit();
        one.beforeBegin(visit);
        served.add(who);
        one.afterCommit(visit, null);
        return who;
    }

    private static void waits(Thread thread) {
        while (thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static final class Visit implements TransactionExecution {}
}
