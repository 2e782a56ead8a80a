package org.dingzuo.campaign.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.dingzuo.campaign.LoadDesk;
import org.dingzuo.campaign.LoadRule;
import org.dingzuo.campaign.LoadRule.Act;
import org.dingzuo.campaign.LookBack;
import org.dingzuo.foundation.access.OwnerOnly;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.foundation.web.InShop;
import org.dingzuo.foundation.web.Versions;
import org.dingzuo.studio.Studios;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the studio asks of new buyers while much of its time is booked. */
@RestController
@RequestMapping("/api/v1/studios/{studio}/load-rules")
class LoadController {
    private static final int MOST_WEEKS = 26;
    private static final long DEAREST = 100_000_000;
    private static final int MOST_DAYS = 180;
    private static final int MOST_MINUTES = 6_000;

    private final LoadDesk desk;
    private final Studios studios;

    LoadController(LoadDesk desk, Studios studios) {
        this.desk = desk;
        this.studios = studios;
    }

    /** @param weeks of making time, from today on, whose booked share decides */
    record RulesEdit(@Nullable Long weeks, @Nullable List<@Nullable RuleEdit> rules) {}

    /** @param act MINIMUM, LENGTHEN, HIDE or CLOSE, each at most once
     *  @param amount fen, days or minutes; CLOSE has none */
    record RuleEdit(
            @Nullable String act,
            @Nullable Long enterAt,
            @Nullable Long leaveAt,
            @Nullable Long amount) {}

    /** @param percent of {@code making} minutes that is booked */
    record RulesBody(int weeks, int percent, int making, int booked, List<RuleBody> rules, List<SwitchBody> switches) {}

    record RuleBody(String act, int enterAt, int leaveAt, long amount, boolean on) {}

    record SwitchBody(String act, boolean on, int percent, OffsetDateTime at) {}

    record LookBackBody(List<DayBody> days, List<DoneBody> acts) {}

    record DayBody(LocalDate day, int percent, List<Act> on) {}

    /** @param orders that came while it would have held */
    record DoneBody(String act, int days, int times, List<UUID> orders) {}

    @GetMapping
    ResponseEntity<RulesBody> rules(@PathVariable String studio) {
        InShop.require();
        return shown();
    }

    @PutMapping
    @OwnerOnly
    ResponseEntity<RulesBody> set(
            @PathVariable String studio, @RequestBody RulesEdit edit, HttpServletRequest request) {
        InShop.require();
        var seen = Versions.seen(request);
        var faults = new Faults();
        var weeks = (int) faults.number("weeks", edit.weeks(), 1, MOST_WEEKS);
        var rules = rules(edit, faults);
        faults.refuseIfAny();
        if (!desk.set(weeks, rules, seen)) {
            throw Versions.stale();
        }
        return shown();
    }

    /** How these rules would have gone over the last 90 days. Changes nothing. */
    @PostMapping("/look-back")
    LookBackBody lookBack(@PathVariable String studio, @RequestBody RulesEdit edit) {
        InShop.require();
        var faults = new Faults();
        var weeks = (int) faults.number("weeks", edit.weeks(), 1, MOST_WEEKS);
        var rules = rules(edit, faults);
        faults.refuseIfAny();
        return body(desk.lookBack(weeks, rules));
    }

    private static List<LoadRule> rules(RulesEdit edit, Faults faults) {
        var read = new ArrayList<LoadRule>();
        var given = edit.rules();
        if (given == null || given.size() > Act.values().length) {
            faults.add("rules", "size", "Give at most one rule of each kind");
            return read;
        }
        var seen = EnumSet.noneOf(Act.class);
        for (int at = 0; at < given.size(); at++) {
            var path = "rules[" + at + "].";
            var rule = given.get(at);
            var act = Arrays.stream(Act.values())
                    .filter(each -> rule != null && each.name().equals(rule.act()))
                    .findFirst();
            if (rule == null || act.isEmpty() || !seen.add(act.get())) {
                faults.add(path + "act", "unknown", "Each of MINIMUM, LENGTHEN, HIDE and CLOSE at most once");
                continue;
            }
            var enter = (int) faults.number(path + "enterAt", rule.enterAt(), 1, 100);
            var leave = (int) faults.number(path + "leaveAt", rule.leaveAt(), 0, 99);
            if (leave >= enter) {
                faults.add(path + "leaveAt", "too-high", "It ends below the percentage at which it begins");
                leave = enter - 1;
            }
            read.add(new LoadRule(act.get(), enter, leave, amount(act.get(), path + "amount", rule.amount(), faults)));
        }
        return read;
    }

    private static long amount(Act act, String field, @Nullable Long given, Faults faults) {
        return switch (act) {
            case MINIMUM -> faults.number(field, given, 1, DEAREST);
            case LENGTHEN -> faults.number(field, given, 1, MOST_DAYS);
            case HIDE -> faults.number(field, given, 1, MOST_MINUTES);
            case CLOSE -> 0;
        };
    }

    private ResponseEntity<RulesBody> shown() {
        var standing = desk.standing();
        var zone = studios.profile().zone();
        var rules = standing.rules();
        var body = new RulesBody(
                rules.weeks(),
                standing.booked().percent(),
                standing.booked().making(),
                standing.booked().booked(),
                rules.rules().stream()
                        .map(rule -> new RuleBody(
                                rule.act().name(),
                                rule.enterAt(),
                                rule.leaveAt(),
                                rule.amount(),
                                rules.on().contains(rule.act())))
                        .toList(),
                standing.switches().stream()
                        .map(each ->
                                new SwitchBody(each.act().name(), each.turnedOn(), each.percent(), at(each.at(), zone)))
                        .toList());
        return Versions.tagged(body, rules.version());
    }

    private static OffsetDateTime at(java.time.Instant moment, ZoneId zone) {
        return moment.atZone(zone).toOffsetDateTime();
    }

    private static LookBackBody body(LookBack back) {
        return new LookBackBody(
                back.days().stream()
                        .map(day -> new DayBody(day.day(), day.percent(), List.copyOf(day.on())))
                        .toList(),
                back.acts().entrySet().stream()
                        .map(each -> new DoneBody(
                                each.getKey().name(),
                                each.getValue().days(),
                                each.getValue().times(),
                                each.getValue().orders()))
                        .toList());
    }
}
