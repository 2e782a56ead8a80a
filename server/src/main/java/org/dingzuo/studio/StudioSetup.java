package org.dingzuo.studio;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.dingzuo.foundation.audit.Audit;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Where a studio is set up and changed. Every change that can touch a date bumps the calendar, so that no cached plan outlives it,
 *  and is noted in the audit. Promised work is never moved from here: what a change puts at risk is the plan's to say. */
@Service
public class StudioSetup {
    private final ProfileStore profiles;
    private final PolicyStore policies;
    private final PersonStore people;
    private final MachineStore machines;
    private final SpecialDayStore specialDays;
    private final CarrierStopStore carrierStops;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    StudioSetup(
            ProfileStore profiles,
            PolicyStore policies,
            PersonStore people,
            MachineStore machines,
            SpecialDayStore specialDays,
            CarrierStopStore carrierStops,
            Audit audit,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.profiles = profiles;
        this.policies = policies;
        this.people = people;
        this.machines = machines;
        this.specialDays = specialDays;
        this.carrierStops = carrierStops;
        this.audit = audit;
        this.events = events;
        this.transaction = transaction;
    }

    /** What its maker has told of the house; a default that nobody has touched is not told. */
    public SetupProgress progress() {
        return run(() -> {
            var studio = StudioScope.studio();
            var profile = profiles.standing(studio).profile();
            var working = people.people(studio).stream()
                    .anyMatch(person -> person.week().stream().anyMatch(block -> block.kind() == BlockKind.MAKING));
            return new SetupProgress(
                    profile.version() > 0 && profile.story().has(profile.language()),
                    working,
                    !machines.machines(studio).isEmpty(),
                    policies.policy(studio).version() > 0);
        });
    }

    public List<Person> people() {
        return run(() -> people.people(StudioScope.studio()));
    }

    public List<Machine> machines() {
        return run(() -> machines.machines(StudioScope.studio()));
    }

    public List<SpecialDay> specialDays() {
        return run(() -> specialDays.all(StudioScope.studio()));
    }

    /** @param seen the version that the edit was based on */
    public Change change(ProfileEdit edit, long seen) {
        var studio = StudioScope.studio();
        return edit("profile", studio.value(), seen, () -> true, () -> profiles.update(studio, edit, seen));
    }

    /** @param policy its version is the one that the owner has seen */
    public Change change(Policy policy) {
        var studio = StudioScope.studio();
        return edit("policy", studio.value(), policy.version(), () -> true, () -> policies.update(studio, policy));
    }

    /** @param person its version is the one that the owner has seen; days off stay as they are */
    public Change change(Person person) {
        var studio = StudioScope.studio();
        return edit(
                "person",
                person.id().value(),
                person.version(),
                () -> people.works(studio, person.id()),
                () -> people.update(studio, person));
    }

    /** Whoever leaves is planned for nothing more; what they did stays theirs, and work planned for them shows as in danger. */
    public Change dismiss(PersonId person, long seen) {
        var studio = StudioScope.studio();
        return edit(
                "person",
                person.value(),
                seen,
                () -> people.works(studio, person),
                () -> people.dismiss(studio, person, seen));
    }

    /** @param machine its version is the one that the owner has seen */
    public Change change(Machine machine) {
        var studio = StudioScope.studio();
        return edit(
                "machine",
                machine.id().value(),
                machine.version(),
                () -> machines.stands(studio, machine.id()),
                () -> machines.update(studio, machine));
    }

    /** What it did stays on record; work planned in it shows as in danger. */
    public Change remove(MachineId machine, long seen) {
        var studio = StudioScope.studio();
        return edit(
                "machine",
                machine.value(),
                seen,
                () -> machines.stands(studio, machine),
                () -> machines.remove(studio, machine, seen));
    }

    /** Both days included. False when nobody of that id works here. */
    public boolean takeDaysOff(PersonId person, LocalDate from, LocalDate to, String reason) {
        var studio = StudioScope.studio();
        return noted("person.away", "person", person.value(), () -> {
            if (!people.works(studio, person)) {
                return false;
            }
            from.datesUntil(to.plusDays(1)).forEach(day -> people.insertDayOff(studio, person, day, reason));
            return true;
        });
    }

    /** False when it was no day off. */
    public boolean workAfterAll(PersonId person, LocalDate day) {
        var studio = StudioScope.studio();
        return noted("person.back", "person", person.value(), () -> people.deleteDayOff(studio, person, day));
    }

    /** On this day somebody's hours lie like this, whatever that weekday is usually like. Later words take the place of earlier ones.
     *  @param blocks at least one, all on that day's weekday and none over another
     *  @return false: nobody of that id works here */
    public boolean workOtherwise(PersonId person, LocalDate day, List<TimeBlock> blocks) {
        var studio = StudioScope.studio();
        return noted("person.own-hours", "person", person.value(), () -> {
            if (!people.lock(studio, person)) {
                return false;
            }
            people.deleteOwnHours(studio, person, day);
            people.insertOwnHours(studio, person, day, blocks);
            return true;
        });
    }

    /** @return false: that day was as usual already */
    public boolean workAsUsual(PersonId person, LocalDate day) {
        var studio = StudioScope.studio();
        return noted("person.usual-hours", "person", person.value(), () -> people.deleteOwnHours(studio, person, day));
    }

    /** In the place of what was marked on that day before. Promises that were given stand. */
    public void mark(SpecialDay day) {
        var studio = StudioScope.studio();
        noted("calendar.marked", "studio", studio.value(), () -> {
            specialDays.put(studio, day);
            return true;
        });
    }

    /** False when nothing was marked. */
    public boolean unmark(LocalDate day) {
        var studio = StudioScope.studio();
        return noted("calendar.unmarked", "studio", studio.value(), () -> specialDays.delete(studio, day));
    }

    /** New promises leave on none of these days, and none of them counts on the road; what was promised stays.
     *  @return false: another stop lies over some of them */
    public boolean stopCarriers(CarrierStop stop) {
        var studio = StudioScope.studio();
        return noted("calendar.carriers-stop", "studio", studio.value(), () -> carrierStops.insert(studio, stop));
    }

    /** @return false: no stop begins on that day */
    public boolean runCarriers(LocalDate from) {
        var studio = StudioScope.studio();
        return noted("calendar.carriers-run", "studio", studio.value(), () -> carrierStops.delete(studio, from));
    }

    private Change edit(String what, UUID subject, long seen, BooleanSupplier exists, BooleanSupplier write) {
        return run(() -> {
            if (!exists.getAsBoolean()) {
                return new Change.Unknown();
            }
            return write(what + ".changed", what, subject, write) ? new Change.Made(seen + 1) : new Change.Stale();
        });
    }

    private boolean noted(String action, String what, UUID subject, BooleanSupplier write) {
        return run(() -> write(action, what, subject, write));
    }

    private boolean write(String action, String what, UUID subject, BooleanSupplier write) {
        var written = write.getAsBoolean();
        if (written) {
            profiles.bumpCalendar(StudioScope.studio());
            audit.note(action, what, subject);
            events.publishEvent(new StudioChanged(StudioScope.studio()));
        }
        return written;
    }

    private <T> T run(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
