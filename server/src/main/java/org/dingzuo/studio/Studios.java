package org.dingzuo.studio;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.dingzuo.foundation.audit.Audit;
import org.dingzuo.foundation.directory.Directory;
import org.dingzuo.foundation.edition.Editions;
import org.dingzuo.foundation.edition.Lasting;
import org.dingzuo.foundation.reading.ReadingStore;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.foundation.web.Remembered;
import org.dingzuo.kernel.Ids;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.kernel.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The studio's own desk: opens it, staffs it, and tells the others about it. */
@Service
public class Studios {
    private static final int PREPAID_SHARE = 3_000;
    private static final Policy FIRST_POLICY = new Policy(
            PREPAID_SHARE,
            2,
            1,
            true,
            new Policy.ReplyHours(
                    EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.SATURDAY), LocalTime.of(10, 0), LocalTime.of(20, 0)),
            Policy.Rush.NONE,
            0);
    private static final Remembered<Standing> STANDING = new Remembered<>("standing of a studio", Standing.class);
    private static final Words FIRST_STATEMENT = Words.of(
            "个人从事零星小额交易活动，依法不需要办理市场主体登记",
            "Sole maker with occasional small sales; no business registration is required by law");

    private final ProfileStore profiles;
    private final PolicyStore policies;
    private final PersonStore people;
    private final MachineStore machines;
    private final ReadingStore readings;
    private final Directory directory;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final Lasting<Standing> lasting;

    Studios(
            ProfileStore profiles,
            PolicyStore policies,
            PersonStore people,
            MachineStore machines,
            ReadingStore readings,
            Directory directory,
            Audit audit,
            Clock clock,
            TransactionTemplate transaction,
            Editions editions) {
        this.profiles = profiles;
        this.policies = policies;
        this.people = people;
        this.machines = machines;
        this.readings = readings;
        this.directory = directory;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
        this.lasting = new Lasting<>(editions);
    }

    /** Opens a studio: the directory entry and its profile, together or not at all. Opens its own scope. */
    public OpeningOutcome open(NewStudio wish) {
        var id = new StudioId(Ids.next(clock));
        return StudioScope.call(
                id,
                () -> Objects.requireNonNull(transaction.execute(status -> {
                    var outcome = open(id, wish);
                    if (!(outcome instanceof OpeningOutcome.Opened)) {
                        status.setRollbackOnly();
                    }
                    return outcome;
                })));
    }

    /** As part of a running transaction in the new studio's scope, which is to be rolled back unless it is opened. */
    OpeningOutcome open(StudioId id, NewStudio wish) {
        if (!Slugs.isWellFormed(wish.slug())) {
            return new OpeningOutcome.SlugMalformed(wish.slug());
        }
        if (Slugs.isReserved(wish.slug())) {
            return new OpeningOutcome.SlugTaken(wish.slug());
        }
        if (!directory.registerShop(wish.slug(), id)) {
            return new OpeningOutcome.SlugTaken(wish.slug());
        }
        profiles.insert(profileOf(id, wish), clock.instant());
        policies.insert(id, FIRST_POLICY);
        audit.note("studio.opened", "studio", id.value());
        return new OpeningOutcome.Opened(id);
    }

    public Profile profile() {
        return standing().profile();
    }

    /** Read at once. */
    public Standing standing() {
        return STANDING.or(() -> read(this::lasting));
    }

    /** Between the end of making and leaving; read together with the profile. */
    public int packingDays() {
        return standing().packingDays();
    }

    /** When they do not run; read together with the profile. */
    public Carriers carriers() {
        return standing().carriers();
    }

    public Policy policy() {
        return read(() -> policies.policy(StudioScope.studio()));
    }

    /** Bumped by every change to people, blocks, days off, machines or policy: tells a cached plan that it is stale. */
    public long calendarVersion() {
        return STANDING.known()
                .map(Standing::calendarVersion)
                .orElseGet(() -> read(() -> lasting.serves()
                        ? lasting().calendarVersion()
                        : profiles.calendarVersion(StudioScope.studio())));
    }

    private Standing lasting() {
        return lasting.or(() -> profiles.standing(StudioScope.studio()));
    }

    /** Everybody and everything that works now, read together: who left and what was removed is not in it. */
    public Workforce workforce() {
        return read(() -> {
            var studio = StudioScope.studio();
            var standing = STANDING.or(() -> profiles.standing(studio));
            var policy = policies.policy(studio);
            var read = readings.of(
                    List.of(studio.value()),
                    SpecialDayStore.ALL,
                    PersonStore.ACTIVE,
                    MachineStore.ACTIVE,
                    ExceptionStore.DOWN,
                    ExceptionStore.LONGER);
            return new Workforce(
                    standing.calendarVersion(),
                    standing.profile(),
                    policy,
                    WorkingDays.of(
                            policy.followsHolidays(),
                            read.all(SpecialDayStore.ALL).getOrDefault(studio.value(), List.of())),
                    standing.carriers(),
                    read.all(PersonStore.ACTIVE).getOrDefault(studio.value(), List.of()),
                    read.all(MachineStore.ACTIVE).getOrDefault(studio.value(), List.of()),
                    ExceptionStore.of(studio, read));
        });
    }

    public PersonId hire(String name, Set<String> skills, List<TimeBlock> week) {
        return hire(name, skills, Paces.USUAL, week);
    }

    /** @param skills none: whatever there is to do */
    public PersonId hire(String name, Set<String> skills, Paces paces, List<TimeBlock> week) {
        return change(() -> {
            var person = new Person(new PersonId(Ids.next(clock)), name, skills, paces, week, Set.of(), 0);
            people.insert(StudioScope.studio(), person);
            audit.note("person.hired", "person", person.id().value());
            return person.id();
        });
    }

    public void takeDayOff(PersonId person, LocalDate day, String reason) {
        change(() -> people.insertDayOff(StudioScope.studio(), person, day, reason));
    }

    public MachineId install(Words name, String kind, int capacity, Words unit) {
        return install(name, kind, capacity, unit, Set.of());
    }

    /** @param capacity of one load, in {@code unit}
     *  @param programmes families that it runs; none: all */
    public MachineId install(Words name, String kind, int capacity, Words unit, Set<String> programmes) {
        return install(name, kind, capacity, unit, programmes, Hire.OURS);
    }

    /** @param programmes the families of loads that it can run; empty: every one */
    public MachineId install(Words name, String kind, int capacity, Words unit, Set<String> programmes, Hire hire) {
        return change(() -> {
            var machine = new Machine(new MachineId(Ids.next(clock)), name, kind, capacity, unit, programmes, hire, 0);
            machines.insert(StudioScope.studio(), machine);
            audit.note("machine.installed", "machine", machine.id().value());
            return machine.id();
        });
    }

    private <T> T read(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    private <T> T change(Supplier<T> work) {
        return read(() -> {
            var result = work.get();
            profiles.bumpCalendar(StudioScope.studio());
            return result;
        });
    }

    private static Profile profileOf(StudioId id, NewStudio wish) {
        return new Profile(
                id,
                wish.slug(),
                wish.name(),
                wish.story(),
                wish.language(),
                "CNY",
                wish.zone(),
                wish.province(),
                FIRST_STATEMENT,
                wish.dye(),
                0);
    }
}
