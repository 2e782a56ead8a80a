package org.dingzuo.foundation.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/** The house's one clock. Runs with the machine's, unless it is driven: the demo and the benches set it to another day, from which
 *  it goes on by itself. */
public final class DrivenClock extends Clock {
    private final Clock machine;
    private final AtomicReference<Duration> ahead;
    private final List<Runnable> wakened;

    public DrivenClock(Clock machine) {
        this(machine, new AtomicReference<>(Duration.ZERO), new CopyOnWriteArrayList<>());
    }

    private DrivenClock(Clock machine, AtomicReference<Duration> ahead, List<Runnable> wakened) {
        this.machine = machine;
        this.ahead = ahead;
        this.wakened = wakened;
    }

    /** Does this after every jump: who waits for a moment of before would sleep through a jump back. */
    public void onJump(Runnable wake) {
        wakened.add(wake);
    }

    /** From now on this clock shows {@code moment} and goes on from there. */
    public void driveTo(Instant moment) {
        jump(Duration.between(machine.instant(), moment));
    }

    /** Back to the machine's time. */
    public void release() {
        jump(Duration.ZERO);
    }

    private void jump(Duration to) {
        ahead.set(to);
        wakened.forEach(Runnable::run);
    }

    @Override
    public Instant instant() {
        // As fine as the database keeps it, so that a moment read back equals the moment written.
        return machine.instant().plus(ahead.get()).truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return machine.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new DrivenClock(machine.withZone(zone), ahead, wakened);
    }
}
