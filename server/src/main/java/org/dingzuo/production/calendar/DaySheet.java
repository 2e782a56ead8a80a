package org.dingzuo.production.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dingzuo.foundation.paper.Block;
import org.dingzuo.foundation.paper.PaperRoom;
import org.dingzuo.foundation.paper.PaperSize;
import org.dingzuo.foundation.paper.Sheet;
import org.dingzuo.foundation.words.Phrases;
import org.dingzuo.foundation.words.Spoken;
import org.dingzuo.kernel.Language;
import org.dingzuo.production.Floor;
import org.dingzuo.production.Task;
import org.dingzuo.studio.PersonId;
import org.dingzuo.studio.Studios;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** One day on paper, for the wall: who does what when, what the machines do, and what has to leave. */
@Service
class DaySheet {
    /** To tick by hand. */
    private static final String BOX = "□";

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    private final Floor floor;
    private final Studios studios;
    private final Phrases phrases;
    private final PaperRoom room;

    DaySheet(Floor floor, Studios studios, Phrases phrases, PaperRoom room) {
        this.floor = floor;
        this.studios = studios;
        this.phrases = phrases;
        this.room = room;
    }

    /** A PDF. What should have begun earlier and did not stands first. */
    byte[] print(LocalDate day, Language language) {
        var profile = studios.profile();
        var zone = profile.zone();
        var tasks = floor.agenda(day.plusDays(1).atStartOfDay(zone).toInstant());
        var blocks = new ArrayList<Block>();
        blocks.add(Block.note(profile.name().in(language)));
        blocks.add(Block.title(phrases.say(language, "sheet.title", Map.of("day", Spoken.day(day, language)))));
        for (var person : studios.workforce().people()) {
            work(blocks, person.name(), of(tasks, person.id()), day, zone, language);
        }
        work(blocks, phrases.say(language, "sheet.machines"), of(tasks, null), day, zone, language);
        leaves(blocks, tasks, day, language);
        return room.print(
                new Sheet(phrases.say(language, "sheet.title", Map.of("day", day.toString())), PaperSize.A4, blocks));
    }

    private static List<Task> of(List<Task> tasks, @Nullable PersonId person) {
        return tasks.stream()
                .filter(task -> Optional.ofNullable(person).equals(Optional.ofNullable(task.person())))
                .toList();
    }

    private void work(List<Block> blocks, String who, List<Task> tasks, LocalDate day, ZoneId zone, Language language) {
        if (tasks.isEmpty()) {
            return;
        }
        blocks.add(Block.heading(who));
        var columns = List.of(
                new Block.Column(phrases.say(language, "sheet.when"), 5, false),
                new Block.Column(phrases.say(language, "sheet.step"), 4, false),
                new Block.Column(phrases.say(language, "sheet.piece"), 6, false),
                new Block.Column(phrases.say(language, "sheet.takes"), 3, true),
                new Block.Column(phrases.say(language, "sheet.done"), 2, false));
        blocks.add(new Block.Table(
                columns,
                tasks.stream().map(task -> row(task, day, zone, language)).toList()));
    }

    private List<String> row(Task task, LocalDate day, ZoneId zone, Language language) {
        var count = task.quantity() > 1 ? " × " + task.quantity() : "";
        return List.of(
                when(task.from(), task.until(), day, zone, language),
                task.label().in(language),
                task.orderNumber() + " " + task.design().in(language) + count,
                Spoken.duration(task.plannedMinutes(), language),
                BOX);
    }

    private String when(
            @Nullable Instant from, @Nullable Instant until, LocalDate day, ZoneId zone, Language language) {
        if (from == null || until == null) {
            return "";
        }
        if (!until.isAfter(day.atTime(LocalTime.MIDNIGHT).atZone(zone).toInstant())) {
            return phrases.say(language, "sheet.overdue");
        }
        return moment(from, day, zone, language) + " – " + moment(until, day, zone, language);
    }

    /** The hour, and the day as well where it is another one: a kiln runs over night. */
    private static String moment(Instant moment, LocalDate day, ZoneId zone, Language language) {
        var local = moment.atZone(zone);
        var other = local.toLocalDate().equals(day) ? "" : Spoken.day(local.toLocalDate(), language) + " ";
        return other + HOUR.format(local);
    }

    private void leaves(List<Block> blocks, List<Task> tasks, LocalDate day, Language language) {
        var soon = tasks.stream()
                .filter(task -> !task.shipBy().isAfter(day.plusDays(1)))
                .map(task -> task.orderNumber() + " " + task.design().in(language) + " · "
                        + Spoken.day(task.shipBy(), language))
                .distinct()
                .toList();
        if (!soon.isEmpty()) {
            blocks.add(Block.heading(phrases.say(language, "sheet.leaves")));
            blocks.add(new Block.Ticks(soon));
        }
        if (tasks.isEmpty()) {
            blocks.add(Block.text(phrases.say(language, "sheet.free")));
        }
    }
}
