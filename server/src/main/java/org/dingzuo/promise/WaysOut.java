package org.dingzuo.promise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dingzuo.planner.Step;
import org.dingzuo.studio.BlockKind;
import org.dingzuo.studio.Overtime;
import org.dingzuo.studio.Person;
import org.dingzuo.studio.Workforce;

/** What people could do when promises are in danger, besides asking the buyer. Which of it they do is theirs to choose. */
final class WaysOut {
    private static final int MOST = 6;
    private static final int DAYS_TRIED = 2;
    private static final int FURTHEST_DAYS = 14;
    private static final int OVERTIME = 120;
    private static final int LATEST = 21 * 60;

    private WaysOut() {}

    /** @param late jobs that nothing else saves */
    static List<Supposition> of(Workforce workforce, Standing standing, List<String> late, LocalDate today) {
        return Stream.concat(standIns(workforce, standing, late), overtime(workforce, today))
                .limit(MOST)
                .toList();
    }

    /** Two hours after the usual ones, on the next days on which somebody works. Never on a day of rest. */
    private static Stream<Supposition> overtime(Workforce workforce, LocalDate today) {
        var found = new ArrayList<Supposition.Longer>();
        for (var person : workforce.people()) {
            today.plusDays(1)
                    .datesUntil(today.plusDays(FURTHEST_DAYS))
                    .filter(day -> lastMinute(workforce, person, day) > 0)
                    .map(day -> new Overtime(
                            day,
                            lastMinute(workforce, person, day),
                            Math.min(LATEST, lastMinute(workforce, person, day) + OVERTIME)))
                    .filter(hours -> hours.fromMinute() < hours.untilMinute())
                    .limit(DAYS_TRIED)
                    .forEach(hours -> found.add(new Supposition.Longer(person.id(), hours)));
        }
        found.sort(Comparator.comparing(longer -> longer.hours().day()));
        return found.stream().map(longer -> longer);
    }

    /** Minute of the day at which somebody's making ends; 0 on a day without any. */
    private static int lastMinute(Workforce workforce, Person person, LocalDate day) {
        var pattern = workforce.days().pattern(day);
        if (pattern == null || person.daysOff().contains(day)) {
            return 0;
        }
        var usual = person.blocksOn(day, pattern).stream()
                .filter(block -> block.kind() == BlockKind.MAKING)
                .mapToInt(block -> block.untilMinute());
        var longer = workforce.exceptions().overtime().getOrDefault(person.id(), List.of()).stream()
                .filter(hours -> hours.day().equals(day))
                .mapToInt(Overtime::untilMinute);
        return IntStream.concat(usual, longer).max().orElse(0);
    }

    /** Skills that late work needs, and who has not been asked for them and may be. */
    private static Stream<Supposition> standIns(Workforce workforce, Standing standing, List<String> late) {
        var asked = standing.ask().jobs().stream()
                .filter(job -> late.contains(job.key()))
                .flatMap(job -> job.steps().stream())
                .flatMap(step -> step instanceof Step.Active active ? Stream.of(active) : Stream.empty())
                .toList();
        return workforce.people().stream()
                .filter(person -> !person.week().isEmpty())
                .flatMap(person -> asked.stream()
                        .filter(step -> step.work() == null || person.doesAlone(step.work()))
                        .flatMap(step -> Stream.ofNullable(step.skill()))
                        .distinct()
                        .filter(skill -> !person.skills().contains(skill))
                        .map(skill -> (Supposition) new Supposition.StandIn(person.id(), skill)));
    }
}
