package org.dingzuo.bench.ways;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** The house's clock in the bench's hand. It only goes forward, and each move waits until what fell due is done. */
public final class Hours {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Guest guest;

    public Hours(Guest guest) {
        this.guest = guest;
    }

    void to(LocalDate day, LocalTime time) {
        to(day.atTime(time).atZone(ZONE).toInstant());
    }

    /** A moment that has passed already changes nothing, but what has fallen due since is waited for. */
    public void to(Instant moment) {
        var answer = guest.post("/api/v1/sandbox/clock", "{\"to\":\"" + moment + "\"}")
                .good();
        if (!answer.path("settled").asBoolean()) {
            throw new IllegalStateException("what fell due by " + moment + " was not done in time");
        }
    }
}
