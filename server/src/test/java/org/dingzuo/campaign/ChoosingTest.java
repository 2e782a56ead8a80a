package org.dingzuo.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ChoosingTest {
    private static final Instant NOON = Instant.parse("2026-11-29T04:00:00Z");

    @Test
    void theLongestThatFitsIsNextAndOfEqualsTheOldest() {
        var shortOne = entry(60, 0, 0);
        var older = entry(90, 1, 0);
        var younger = entry(90, 2, 0);
        assertThat(Choosing.next(List.of(shortOne, younger, older))).contains(older);
    }

    @Test
    void whoWasPassedOverOftenEnoughGoesFirst() {
        var patient = entry(30, 5, Choosing.PATIENCE);
        assertThat(Choosing.next(List.of(entry(90, 0, 0), patient, entry(60, 1, 2))))
                .contains(patient);
    }

    @Test
    void whereNobodyFitsNobodyIsNext() {
        assertThat(Choosing.next(List.of())).isEmpty();
    }

    /** A hundred times a gap comes free and one more joins. Who fits is never passed over more often than patience says, but for those who
     *  wait longer; and no gap is offered to what is longer. */
    @RepeatedTest(20)
    void nobodyStarvesOverAHundredRounds(RepetitionInfo nth) {
        var random = new Random(Long.getLong("seeds.from", 1) * 1_000 + nth.getCurrentRepetition());
        var waiting = new ArrayList<Waiting>();
        var older = new HashMap<WaitingId, Integer>();
        var served = 0;
        for (int round = 0; round < 100; round++) {
            waiting.add(entry(30 * (1 + random.nextInt(6)), round, 0));
            if (random.nextBoolean()) {
                waiting.add(entry(30 * (1 + random.nextInt(6)), round, 0));
            }
            var gap = 30 * (1 + random.nextInt(8));
            var fitting = waiting.stream().filter(each -> each.minutes() <= gap).toList();
            var next = Choosing.next(fitting);
            assertThat(next.isPresent()).isEqualTo(!fitting.isEmpty());
            if (next.isEmpty()) {
                continue;
            }
            served++;
            assertThat(next.get().minutes()).isLessThanOrEqualTo(gap);
            waiting.remove(next.get());
            for (var each : fitting) {
                if (!each.equals(next.get())) {
                    waiting.set(waiting.indexOf(each), passed(each));
                    if (each.passedOver() + 1 == Choosing.PATIENCE) {
                        older.put(each.id(), (int) waiting.stream()
                                .filter(other -> !other.since().isAfter(each.since()))
                                .count());
                    }
                }
            }
        }
        assertThat(served).isGreaterThan(60);
        assertThat(waiting)
                .allSatisfy(each -> assertThat(each.passedOver())
                        .isLessThanOrEqualTo(Choosing.PATIENCE + older.getOrDefault(each.id(), 0)));
    }

    private static Waiting passed(Waiting each) {
        return new Waiting(
                each.id(),
                each.group(),
                null,
                each.lines(),
                each.minutes(),
                null,
                null,
                each.since(),
                each.state(),
                each.passedOver() + 1,
                null);
    }

    private static Waiting entry(int minutes, int age, int passedOver) {
        return new Waiting(
                new WaitingId(UUID.randomUUID()),
                UUID.randomUUID(),
                null,
                List.of(),
                minutes,
                null,
                null,
                NOON.plusSeconds(age),
                Waiting.State.WAITING,
                passedOver,
                null);
    }
}
