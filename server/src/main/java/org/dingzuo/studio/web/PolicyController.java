package org.dingzuo.studio.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.dingzuo.foundation.access.OwnerOnly;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.foundation.web.Versions;
import org.dingzuo.kernel.Money;
import org.dingzuo.studio.Policy;
import org.dingzuo.studio.StudioSetup;
import org.dingzuo.studio.Studios;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** By which rules the studio takes orders. */
@RestController
@RequestMapping("/api/v1/studios/{studio}/policy")
class PolicyController {
    private static final long DEAREST = 10_000_000;

    private final Studios studios;
    private final StudioSetup setup;

    PolicyController(Studios studios, StudioSetup setup) {
        this.studios = studios;
        this.setup = setup;
    }

    /** @param prepaidShare hundredths of a percent
     *  @param rush absent: nobody is served before others */
    record PolicyBody(
            @Nullable Long prepaidShare,
            @Nullable Long safetyDays,
            @Nullable Long packingDays,
            @Nullable Boolean followsHolidays,
            @Nullable Reply replyHours,
            @Nullable Rush rush) {}

    /** @param perHour fen for each hour by which others end later
     *  @param least fen, whatever it displaces */
    record Rush(
            @Nullable Boolean offered,
            @Nullable Long perHour,
            @Nullable Long least) {}

    /** @param days 1 is Monday */
    record Reply(
            @Nullable List<Integer> days,
            @Nullable LocalTime from,
            @Nullable LocalTime until) {}

    @GetMapping
    ResponseEntity<PolicyBody> policy() {
        return answer(studios.policy());
    }

    @PutMapping
    @OwnerOnly
    ResponseEntity<PolicyBody> change(@RequestBody PolicyBody body, HttpServletRequest request) {
        Changes.made(setup.change(read(body, Versions.seen(request))));
        return answer(studios.policy());
    }

    private static Policy read(PolicyBody body, long seen) {
        var faults = new Faults();
        var policy = new Policy(
                (int) faults.number("prepaidShare", body.prepaidShare(), 0, 10_000),
                (int) faults.number("safetyDays", body.safetyDays(), 0, 60),
                (int) faults.number("packingDays", body.packingDays(), 0, 30),
                Boolean.TRUE.equals(body.followsHolidays()),
                replyHours(faults, body.replyHours()),
                rush(faults, body.rush()),
                seen);
        faults.refuseIfAny();
        return policy;
    }

    private static Policy.ReplyHours replyHours(Faults faults, @Nullable Reply reply) {
        if (reply == null || reply.days() == null || reply.from() == null || reply.until() == null) {
            faults.add("replyHours", "missing", "Say on which days and between which hours you answer");
            return new Policy.ReplyHours(Set.of(), LocalTime.MIN, LocalTime.MAX);
        }
        if (!reply.from().isBefore(reply.until())) {
            faults.add("replyHours.until", "before-start", "The end must come after the start");
        }
        var days = Weekdays.read(faults, "replyHours.days", reply.days());
        return new Policy.ReplyHours(days, reply.from(), reply.until());
    }

    private static Policy.Rush rush(Faults faults, @Nullable Rush rush) {
        return rush == null
                ? Policy.Rush.NONE
                : new Policy.Rush(
                        Boolean.TRUE.equals(rush.offered()),
                        Money.of(faults.number("rush.perHour", rush.perHour(), 0, DEAREST)),
                        Money.of(faults.number("rush.least", rush.least(), 0, DEAREST)));
    }

    private static ResponseEntity<PolicyBody> answer(Policy policy) {
        var hours = policy.replyHours();
        return Versions.tagged(
                new PolicyBody(
                        (long) policy.prepaidShare(),
                        (long) policy.safetyDays(),
                        (long) policy.packingDays(),
                        policy.followsHolidays(),
                        new Reply(Weekdays.write(hours.days()), hours.from(), hours.until()),
                        new Rush(
                                policy.rush().offered(),
                                policy.rush().perHour().minor(),
                                policy.rush().least().minor())),
                policy.version());
    }
}
