package org.dingzuo.foundation.jobs;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.time.DrivenClock;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Lets a bench drive the house's clock. Only with play money, only where the start asked for it, and only from this machine itself:
 *  whoever comes through a proxy is somebody else, though the proxy stands here. */
@RestController
@ConditionalOnProperty({"dingzuo.sandbox", "dingzuo.driven-clock"})
class ClockController {
    private static final List<String> PASSED_ON = List.of("Forwarded", "X-Forwarded-For", "X-Real-IP", "Via");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private final DrivenClock clock;
    private final JobStore jobs;

    ClockController(DrivenClock clock, JobStore jobs) {
        this.clock = clock;
        this.jobs = jobs;
    }

    record MomentBody(@Nullable String to) {}

    /** @param settled whether every job that was due by then is done */
    record Driven(Instant now, boolean settled) {}

    /** Never back: a moment that has passed changes nothing. Answers when what has fallen due by then is done, or after a minute. */
    @PostMapping("/api/v1/sandbox/clock")
    Driven drive(@RequestBody MomentBody body, HttpServletRequest request) {
        if (!isHere(request)) {
            throw Problem.notFound("There is no such page");
        }
        var to = read(body);
        if (to.isAfter(clock.instant())) {
            clock.driveTo(to);
        }
        return new Driven(clock.instant(), isSettled());
    }

    private static Instant read(MomentBody body) {
        var faults = new Faults();
        var text = faults.text("to", body.to(), 40);
        faults.refuseIfAny();
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException malformed) {
            faults.add("to", "not-a-moment", "Give the moment as 2026-12-09T00:00:00Z");
            faults.refuseIfAny();
            throw malformed;
        }
    }

    private boolean isSettled() {
        for (long looks = PATIENCE.dividedBy(LOOK_AGAIN); looks > 0; looks--) {
            if (!jobs.isAnyDue(clock.instant())) {
                return true;
            }
            try {
                Thread.sleep(LOOK_AGAIN);
            } catch (InterruptedException closing) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return false;
    }

    private static boolean isHere(HttpServletRequest request) {
        try {
            return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()
                    && PASSED_ON.stream().allMatch(header -> request.getHeader(header) == null);
        } catch (UnknownHostException nobody) {
            return false;
        }
    }
}
