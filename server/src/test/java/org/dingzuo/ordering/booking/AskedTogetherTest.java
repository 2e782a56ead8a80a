package org.dingzuo.ordering.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AskedTogetherTest {
    private final List<Set<String>> rounds = new CopyOnWriteArrayList<>();

    @Test
    void whoComesWhileSomebodyAsksIsAskedForTogetherWithTheOthers() throws Exception {
        var asked = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var known = new AskedTogether<String>(keys -> {
            rounds.add(Set.copyOf(keys));
            asked.countDown();
            awaited(goOn);
            return ofThePlaced(keys);
        });
        var first = running(() -> known.contains("placed-0"));
        asked.await();
        var others = new ArrayList<FutureTask<Boolean>>();
        var threads = new ArrayList<Thread>();
        for (int each = 1; each <= 40; each++) {
            var key = (each % 2 == 0 ? "placed-" : "new-") + each;
            var task = new FutureTask<>(() -> known.contains(key));
            others.add(task);
            threads.add(Thread.ofPlatform().start(task));
        }
        while (threads.stream().anyMatch(thread -> thread.getState() != Thread.State.WAITING)) {
            Thread.onSpinWait();
        }
        goOn.countDown();

        assertThat(first.get()).isTrue();
        for (int each = 1; each <= 40; each++) {
            assertThat(others.get(each - 1).get()).as("asker " + each).isEqualTo(each % 2 == 0);
        }
        assertThat(rounds).extracting(Set::size).containsExactly(1, 40);
    }

    @Test
    void nobodyIsAnsweredFromARoundBeforeHeCame() {
        var placed = new ArrayList<String>();
        var known = new AskedTogether<String>(keys -> Set.copyOf(placed));
        assertThat(known.contains("key")).isFalse();
        placed.add("key");
        assertThat(known.contains("key")).isTrue();
    }

    @Test
    void whatAQuestionThrowsIsHeardAndTheNextAsksAgain() {
        var failures = new ArrayList<>(List.of(new IllegalStateException("the database is away")));
        var known = new AskedTogether<String>(keys -> {
            if (!failures.isEmpty()) {
                throw failures.removeFirst();
            }
            return ofThePlaced(keys);
        });
        assertThatThrownBy(() -> known.contains("placed-1")).hasMessage("the database is away");
        assertThat(known.contains("placed-1")).isTrue();
    }

    @Test
    void aCrowdIsAnsweredRightly() throws Exception {
        var known = new AskedTogether<String>(AskedTogetherTest::ofThePlaced);
        var crowd = IntStream.range(0, 400)
                .mapToObj(each -> running(() -> known.contains((each % 3 == 0 ? "placed-" : "new-") + each)))
                .toList();
        for (int each = 0; each < crowd.size(); each++) {
            assertThat(crowd.get(each).get()).as("asker " + each).isEqualTo(each % 3 == 0);
        }
    }

    private static Set<String> ofThePlaced(Set<String> keys) {
        return keys.stream().filter(key -> key.startsWith("placed-")).collect(Collectors.toSet());
    }

    private static <T> FutureTask<T> running(Callable<T> work) {
        var task = new FutureTask<>(work);
        Thread.ofVirtual().start(task);
        return task;
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
