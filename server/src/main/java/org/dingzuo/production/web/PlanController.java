package org.dingzuo.production.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.web.InShop;
import org.dingzuo.foundation.web.RequestLanguage;
import org.dingzuo.kernel.Language;
import org.dingzuo.ordering.OrderHead;
import org.dingzuo.ordering.Orders;
import org.dingzuo.promise.Promises;
import org.dingzuo.promise.Slot;
import org.dingzuo.studio.Machine;
import org.dingzuo.studio.Person;
import org.dingzuo.studio.Studios;
import org.dingzuo.studio.WorkingDays;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Weeks as blocks per person and machine: what is promised, what is in danger, what is free. */
@RestController
@RequestMapping("/api/v1/studios/{studio}/plan")
class PlanController {
    private static final int MOST_WEEKS = 12;
    private static final long FURTHEST_DAYS = 3_660;

    private final Promises promises;
    private final Orders orders;
    private final Studios studios;
    private final RiskWords risks;
    private final IdleWords idle;
    private final Clock clock;

    PlanController(Promises promises, Orders orders, Studios studios, RiskWords risks, IdleWords idle, Clock clock) {
        this.promises = promises;
        this.orders = orders;
        this.studios = studios;
        this.risks = risks;
        this.idle = idle;
        this.clock = clock;
    }

    /** @param families what loads are made up for now, such as glaze programmes
     *  @param idle pieces for the shelf, which make way for everything else */
    record Plan(
            LocalDate today,
            LocalDate from,
            int weeks,
            List<PersonBody> people,
            List<MachineBody> machines,
            List<SlotBody> slots,
            List<String> families,
            List<RiskBody> risks,
            List<IdleWords.IdleBody> idle) {}

    /** @param days each day that was asked for, in order */
    record PersonBody(UUID id, String name, List<DayBody> days) {}

    /** @param off nobody's hours: a day off, or one of rest for the studio
     *  @param own its hours are not those of that weekday */
    record DayBody(LocalDate day, boolean off, boolean own, List<Block> blocks) {}

    record Block(int fromMinute, int untilMinute, String kind, String energy) {}

    record MachineBody(UUID id, String name, String kind, int capacity) {}

    /** @param role WORK, SETUP, LOADING or UNLOADING
     *  @param shared slots with the same one are the same minutes */
    record SlotBody(
            UUID order,
            String orderNumber,
            int line,
            String step,
            String label,
            String role,
            @Nullable UUID person,
            @Nullable UUID machine,
            @Nullable String load,
            @Nullable String shared,
            OffsetDateTime from,
            OffsetDateTime until) {}

    @GetMapping
    Plan plan(
            @PathVariable String studio,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(defaultValue = "2") int weeks,
            HttpServletRequest request) {
        InShop.require();
        if (weeks < 1 || weeks > MOST_WEEKS) {
            throw Problem.unprocessable("invalid-request", "Ask for 1 to " + MOST_WEEKS + " weeks");
        }
        var workforce = studios.workforce();
        var zone = workforce.profile().zone();
        var language = RequestLanguage.of(request, workforce.profile().language());
        var today = LocalDate.ofInstant(clock.instant(), zone);
        if (from != null && Math.abs(ChronoUnit.DAYS.between(today, from)) > FURTHEST_DAYS) {
            throw Problem.unprocessable("invalid-request", "Nobody plans that far");
        }
        var start = from == null ? today.minusDays(today.getDayOfWeek().getValue() - 1L) : from;
        var begins = start.atStartOfDay(zone).toInstant();
        var ends = start.plusWeeks(weeks).atStartOfDay(zone).toInstant();
        var slots = promises.agenda(begins, ends);
        var known = orders.heads(slots.stream().map(Slot::order).distinct().toList()).stream()
                .collect(Collectors.toMap(order -> order.id().value(), order -> order));
        return new Plan(
                today,
                start,
                weeks,
                workforce.people().stream()
                        .map(person -> person(person, workforce.days(), start, weeks))
                        .toList(),
                workforce.machines().stream()
                        .map(machine -> machine(machine, language))
                        .toList(),
                slots.stream().map(slot -> slot(slot, known, language, zone)).toList(),
                promises.families(),
                risks.until(ends, language, workforce.profile()),
                idle.between(begins, ends, language, zone));
    }

    private static PersonBody person(Person person, WorkingDays working, LocalDate from, int weeks) {
        return new PersonBody(
                person.id().value(),
                person.name(),
                from.datesUntil(from.plusWeeks(weeks))
                        .map(day -> day(person, working.pattern(day), day))
                        .toList());
    }

    private static DayBody day(Person person, @Nullable DayOfWeek pattern, LocalDate day) {
        var off = pattern == null || person.daysOff().contains(day);
        return new DayBody(
                day,
                off,
                !off && person.ownHours().containsKey(day),
                person.blocksOn(day, pattern).stream()
                        .map(block -> new Block(
                                block.fromMinute(),
                                block.untilMinute(),
                                block.kind().name(),
                                block.energy().name()))
                        .toList());
    }

    private static MachineBody machine(Machine machine, Language language) {
        return new MachineBody(machine.id().value(), machine.name().in(language), machine.kind(), machine.capacity());
    }

    private static SlotBody slot(Slot slot, Map<UUID, OrderHead> known, Language language, ZoneId zone) {
        var order = known.get(slot.order());
        var person = slot.person();
        var machine = slot.machine();
        return new SlotBody(
                slot.order(),
                order == null ? "" : order.number(),
                slot.line(),
                slot.step(),
                order == null ? "" : label(order, slot, language),
                slot.role().name(),
                person == null ? null : person.value(),
                machine == null ? null : machine.value(),
                slot.load(),
                slot.shared(),
                slot.from().atZone(zone).toOffsetDateTime(),
                slot.until().atZone(zone).toOffsetDateTime());
    }

    private static String label(OrderHead order, Slot slot, Language language) {
        return order.offer().promise().line().stream()
                .filter(span -> span.line() == slot.line() && span.step().equals(slot.step()))
                .findFirst()
                .map(span -> span.label().in(language))
                .orElse("");
    }
}
