package org.dingzuo.engagement.web;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import org.dingzuo.engagement.notice.NoticePost;
import org.dingzuo.engagement.notice.NoticeRule.When;
import org.dingzuo.engagement.notice.Notices;
import org.dingzuo.engagement.spi.Notice;
import org.dingzuo.engagement.spi.NoticeRoad.Answer;
import org.dingzuo.foundation.access.OwnerOnly;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.studio.Studios;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the makers' group is told. */
@RestController
@OwnerOnly
@RequestMapping("/api/v1/studios/{studio}/notices")
class NoticesController {
    private final Notices notices;
    private final NoticePost post;
    private final Studios studios;
    private final Clock clock;

    NoticesController(Notices notices, NoticePost post, Studios studios, Clock clock) {
        this.notices = notices;
        this.post = post;
        this.studios = studios;
        this.clock = clock;
    }

    /** @param rules when each kind is told
     *  @param open whether there is a robot
     *  @param toldAt when something was last said in the group; null: never
     *  @param failingSince since when nothing gets through; null: it works
     *  @param trouble what the service said; null: nothing
     *  @param givenUp nobody tries any more until a trial gets through */
    record NoticesBody(
            Map<Notice.Kind, When> rules,
            boolean open,
            @Nullable OffsetDateTime toldAt,
            @Nullable OffsetDateTime failingSince,
            @Nullable String trouble,
            boolean givenUp) {}

    record RuleBody(@Nullable String when) {}

    @GetMapping
    NoticesBody all(@PathVariable String studio) {
        var line = notices.line();
        var zone = studios.profile().zone();
        return new NoticesBody(
                notices.rules(),
                post.isOpen(),
                at(line.toldAt(), zone),
                at(line.failingSince(), zone),
                line.trouble(),
                line.isGivenUp(clock.instant()));
    }

    @PutMapping("/{kind}")
    NoticesBody set(@PathVariable String studio, @PathVariable String kind, @RequestBody RuleBody body) {
        notices.set(kind(kind), when(body));
        return all(studio);
    }

    /** Says a word in the group now. */
    @PostMapping("/trial")
    NoticesBody trial(@PathVariable String studio) {
        var answer = post.trial()
                .orElseThrow(() ->
                        new Problem(HttpStatus.CONFLICT, "no-robot", "There is no robot yet; enter its address first"));
        return switch (answer) {
            case Answer.Told() -> all(studio);
            case Answer.Refused(var why) ->
                throw new Problem(
                        HttpStatus.UNPROCESSABLE_CONTENT, "robot-refuses", "The chat program refuses: " + why);
            case Answer.NotNow() ->
                throw new Problem(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "robot-silent",
                        "The chat program does not answer now; try again in a minute");
        };
    }

    private static When when(RuleBody body) {
        return Arrays.stream(When.values())
                .filter(each -> each.name().equals(body.when()))
                .findFirst()
                .orElseThrow(() -> {
                    var faults = new Faults();
                    faults.add("when", "unknown", "One of " + Arrays.toString(When.values()));
                    return Problem.unprocessable("invalid-request", "Some fields are missing or malformed")
                            .with("fields", faults.found());
                });
    }

    private static Notice.Kind kind(String name) {
        try {
            return Notice.Kind.valueOf(name);
        } catch (IllegalArgumentException unknown) {
            throw Problem.notFound("There is no such kind of notice");
        }
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant moment, ZoneId zone) {
        return moment == null ? null : moment.atZone(zone).toOffsetDateTime();
    }
}
