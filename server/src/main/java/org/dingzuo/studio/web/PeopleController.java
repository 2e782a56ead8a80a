package org.dingzuo.studio.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dingzuo.foundation.access.OwnerOnly;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.web.Versions;
import org.dingzuo.studio.Paces;
import org.dingzuo.studio.Person;
import org.dingzuo.studio.PersonId;
import org.dingzuo.studio.StudioSetup;
import org.dingzuo.studio.Studios;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who makes, and when. */
@RestController
@RequestMapping("/api/v1/studios/{studio}/people")
class PeopleController {
    private static final int MOST_SKILLS = 30;
    private static final int LONGEST_ABSENCE = 366;

    private final Studios studios;
    private final StudioSetup setup;

    PeopleController(Studios studios, StudioSetup setup) {
        this.studios = studios;
        this.setup = setup;
    }

    /** @param skills none: can do every step
     *  @param pace minutes taken for a hundred written ones; 100: the usual pace
     *  @param paces the same at single skills, where it is another
     *  @param ownHours days that are not like their weekday, the earliest first
     *  @param version goes back as If-Match */
    record PersonBody(
            UUID id,
            String name,
            List<String> skills,
            int pace,
            Map<String, Integer> paces,
            List<WeekBody.Block> week,
            List<LocalDate> daysOff,
            List<OwnDay> ownHours,
            long version) {}

    record OwnDay(LocalDate day, List<DayHours.Block> blocks) {}

    /** @param blocks what the day holds, at least one; a whole day away is a day off */
    record OwnDayEdit(@Nullable List<DayHours.@Nullable Block> blocks) {}

    record PersonEdit(
            @Nullable String name,
            @Nullable List<@Nullable String> skills,
            @Nullable Long pace,
            @Nullable Map<String, @Nullable Long> paces,
            @Nullable List<WeekBody.Block> week) {}

    /** @param to the last day away; absent: one day */
    record Absence(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String reason) {}

    @GetMapping
    List<PersonBody> people() {
        return setup.people().stream().map(PeopleController::body).toList();
    }

    @PostMapping
    @OwnerOnly
    ResponseEntity<PersonBody> hire(@RequestBody PersonEdit edit) {
        var read = read(edit, new PersonId(new UUID(0, 0)), 0);
        var id = studios.hire(read.name(), read.skills(), read.paces(), read.week());
        return ResponseEntity.status(HttpStatus.CREATED)
                .eTag("\"0\"")
                .body(body(new Person(id, read.name(), read.skills(), read.paces(), read.week(), Set.of(), 0)));
    }

    @PutMapping("/{person}")
    @OwnerOnly
    ResponseEntity<PersonBody> change(
            @PathVariable UUID person, @RequestBody PersonEdit edit, HttpServletRequest request) {
        var id = new PersonId(person);
        var version = Changes.made(setup.change(read(edit, id, Versions.seen(request))));
        return Versions.tagged(body(find(id)), version);
    }

    @DeleteMapping("/{person}")
    @OwnerOnly
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void dismiss(@PathVariable UUID person, HttpServletRequest request) {
        Changes.made(setup.dismiss(new PersonId(person), Versions.seen(request)));
    }

    // Not the owner's alone: who falls ill says so at once.
    @PostMapping("/{person}/days-off")
    PersonBody takeDaysOff(@PathVariable UUID person, @RequestBody Absence absence) {
        var faults = new Faults();
        var from = absence.from() == null ? LocalDate.EPOCH : absence.from();
        var to = absence.to() == null ? from : absence.to();
        if (absence.from() == null || !Reach.covers(from)) {
            faults.add("from", "missing", "Say from which day, within any plan's reach");
        }
        if (to.isBefore(from) || to.toEpochDay() - from.toEpochDay() > LONGEST_ABSENCE) {
            faults.add("to", "out-of-range", "The last day comes at most a year after the first");
        }
        var reason = faults.optionalText("reason", absence.reason(), 100);
        faults.refuseIfAny();
        var id = new PersonId(person);
        if (!setup.takeDaysOff(id, from, to, reason)) {
            throw Problem.notFound("Nobody of this id works here");
        }
        return body(find(id));
    }

    @DeleteMapping("/{person}/days-off/{day}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void workAfterAll(@PathVariable UUID person, @PathVariable LocalDate day) {
        if (!Reach.covers(day) || !setup.workAfterAll(new PersonId(person), day)) {
            throw Problem.notFound("That day is no day off");
        }
    }

    /** On this day the hours lie like this. */
    @PutMapping("/{person}/own-hours/{day}")
    @OwnerOnly
    PersonBody workOtherwise(@PathVariable UUID person, @PathVariable LocalDate day, @RequestBody OwnDayEdit edit) {
        var faults = new Faults();
        if (!Reach.covers(day)) {
            faults.add("day", "out-of-range", "Choose a day within any plan's reach");
        }
        var blocks = DayHours.read(faults, day, edit.blocks());
        faults.refuseIfAny();
        var id = new PersonId(person);
        if (studios.workforce().days().pattern(day) == null) {
            throw Problem.conflict(
                    "studio-rests", "The studio rests on that day; mark it as worked in the calendar first");
        }
        if (!setup.workOtherwise(id, day, blocks)) {
            throw Problem.notFound("Nobody of this id works here");
        }
        return body(find(id));
    }

    @DeleteMapping("/{person}/own-hours/{day}")
    @OwnerOnly
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void workAsUsual(@PathVariable UUID person, @PathVariable LocalDate day) {
        if (!Reach.covers(day) || !setup.workAsUsual(new PersonId(person), day)) {
            throw Problem.notFound("That day is as usual");
        }
    }

    private Person find(PersonId id) {
        return setup.people().stream()
                .filter(person -> person.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("Nobody of this id works here"));
    }

    private static Person read(PersonEdit edit, PersonId id, long seen) {
        var faults = new Faults();
        var name = faults.text("name", edit.name(), 40);
        var skills = new LinkedHashSet<String>();
        var named = edit.skills() == null ? List.<@Nullable String>of() : edit.skills();
        if (named.size() > MOST_SKILLS) {
            faults.add("skills", "too-many", "At most " + MOST_SKILLS + " skills");
        } else {
            named.forEach(skill -> skills.add(faults.text("skills", skill, 40)));
        }
        var paces = paces(faults, edit, skills);
        var week = WeekBody.read(faults, edit.week());
        faults.refuseIfAny();
        return new Person(id, name, skills, paces, week, Set.of(), seen);
    }

    private static Paces paces(Faults faults, PersonEdit edit, Set<String> skills) {
        var usual = edit.pace() == null ? Paces.USUAL.usual() : pace(faults, "pace", edit.pace());
        var bySkill = new HashMap<String, Integer>();
        var wished = edit.paces() == null ? Map.<String, @Nullable Long>of() : edit.paces();
        wished.forEach((skill, pace) -> {
            if (skills.contains(skill)) {
                bySkill.put(skill, pace(faults, "paces." + skill, pace));
            } else {
                faults.add("paces", "unknown-skill", "Name skills of this person");
            }
        });
        return new Paces(usual, bySkill);
    }

    private static int pace(Faults faults, String field, @Nullable Long wished) {
        return (int) faults.number(field, wished, Paces.FASTEST, Paces.SLOWEST);
    }

    private static PersonBody body(Person person) {
        return new PersonBody(
                person.id().value(),
                person.name(),
                person.skills().stream().sorted().toList(),
                person.paces().usual(),
                person.paces().bySkill(),
                WeekBody.write(person.week()),
                person.daysOff().stream().sorted().toList(),
                person.ownHours().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(own -> new OwnDay(own.getKey(), DayHours.write(own.getValue())))
                        .toList(),
                person.version());
    }
}
