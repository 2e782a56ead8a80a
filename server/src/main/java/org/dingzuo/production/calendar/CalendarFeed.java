package org.dingzuo.production.calendar;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dingzuo.foundation.words.Phrases;
import org.dingzuo.foundation.words.Spoken;
import org.dingzuo.kernel.Language;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.production.Floor;
import org.dingzuo.production.Task;
import org.dingzuo.studio.Person;
import org.dingzuo.studio.Studios;
import org.springframework.stereotype.Service;

/** A person's planned work for the coming weeks, and the days on which what they make has to leave. No buyer is named in it: a calendar
 *  lies on other people's servers. */
@Service
class CalendarFeed {
    private static final Duration AHEAD = Duration.ofDays(60);

    private final Floor floor;
    private final Studios studios;
    private final Phrases phrases;
    private final Clock clock;

    CalendarFeed(Floor floor, Studios studios, Phrases phrases, Clock clock) {
        this.floor = floor;
        this.studios = studios;
        this.phrases = phrases;
        this.clock = clock;
    }

    String of(Person person, Language language) {
        var now = clock.instant();
        var mine = floor.agenda(now.plus(AHEAD)).stream()
                .filter(task -> person.id().equals(task.person()) && task.from() != null && task.until() != null)
                .toList();
        var events = new ArrayList<Ics.Event>();
        mine.forEach(task -> events.add(work(task, language)));
        leaving(mine, language).values().forEach(events::add);
        var name = studios.profile().name().in(language) + " · " + person.name();
        return Ics.calendar(name, List.copyOf(events), now);
    }

    private Ics.Event work(Task task, Language language) {
        var key = task.key();
        return new Ics.Timed(
                key.order().value() + "-" + key.line() + "-" + key.step() + "@dingzuo",
                Objects.requireNonNull(task.from()),
                Objects.requireNonNull(task.until()),
                task.label().in(language) + " · " + task.design().in(language),
                phrases.say(
                        language,
                        "calendar.work",
                        Map.of(
                                "number", task.orderNumber(),
                                "count", String.valueOf(task.quantity()),
                                "takes", Spoken.duration(task.plannedMinutes(), language))));
    }

    private Map<OrderId, Ics.Event> leaving(List<Task> tasks, Language language) {
        var leaving = new LinkedHashMap<OrderId, Ics.Event>();
        for (var task : tasks) {
            leaving.putIfAbsent(
                    task.key().order(),
                    new Ics.WholeDay(
                            task.key().order().value() + "-leaves@dingzuo",
                            task.shipBy(),
                            phrases.say(
                                    language,
                                    "calendar.leaves",
                                    Map.of(
                                            "number", task.orderNumber(),
                                            "design", task.design().in(language))),
                            ""));
        }
        return leaving;
    }
}
