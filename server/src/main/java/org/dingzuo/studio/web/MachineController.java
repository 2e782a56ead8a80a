package org.dingzuo.studio.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dingzuo.foundation.access.OwnerOnly;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.foundation.web.Versions;
import org.dingzuo.kernel.Language;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Words;
import org.dingzuo.studio.Hire;
import org.dingzuo.studio.Machine;
import org.dingzuo.studio.MachineId;
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

/** Kilns, presses, looms. */
@RestController
@RequestMapping("/api/v1/studios/{studio}/machines")
class MachineController {
    private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9-]{0,29}");
    private static final int MOST_PROGRAMMES = 20;
    private static final int LONGEST_PROGRAMME = 60;
    private static final long MOST_FEN = 10_000_000;
    private static final Words PIECE = Words.of("件", "piece");

    private final Studios studios;
    private final StudioSetup setup;

    MachineController(Studios studios, StudioSetup setup) {
        this.studios = studios;
        this.setup = setup;
    }

    /** @param kind what a design's step asks for, such as {@code kiln}
     *  @param programmes the loads that it can run, as steps name them; empty: every one
     *  @param version goes back as If-Match */
    record MachineBody(
            UUID id,
            Words name,
            String kind,
            int capacity,
            Words unit,
            List<String> programmes,
            HireBody hire,
            long version) {}

    /** @param days of the week on which it can be had, 1 is Monday; empty: every day
     *  @param perLoad fen, each time it runs
     *  @param perHour fen, each hour it runs */
    record HireBody(List<Integer> days, Money perLoad, Money perHour) {}

    /** As {@link HireBody}; null within: every day, nothing. */
    record HireEdit(
            @Nullable List<@Nullable Integer> days,
            @Nullable Long perLoad,
            @Nullable Long perHour) {}

    record MachineEdit(
            @Nullable Words name,
            @Nullable String kind,
            @Nullable Long capacity,
            @Nullable Words unit,
            @Nullable List<@Nullable String> programmes,
            @Nullable HireEdit hire) {}

    @GetMapping
    List<MachineBody> machines() {
        return setup.machines().stream().map(MachineController::body).toList();
    }

    @PostMapping
    @OwnerOnly
    ResponseEntity<MachineBody> install(@RequestBody MachineEdit edit) {
        var read = read(edit, new MachineId(new UUID(0, 0)), 0);
        var id =
                studios.install(read.name(), read.kind(), read.capacity(), read.unit(), read.programmes(), read.hire());
        return ResponseEntity.status(HttpStatus.CREATED).eTag("\"0\"").body(body(as(read, id, 0)));
    }

    @PutMapping("/{machine}")
    @OwnerOnly
    ResponseEntity<MachineBody> change(
            @PathVariable UUID machine, @RequestBody MachineEdit edit, HttpServletRequest request) {
        var read = read(edit, new MachineId(machine), Versions.seen(request));
        var version = Changes.made(setup.change(read));
        return Versions.tagged(body(as(read, read.id(), version)), version);
    }

    @DeleteMapping("/{machine}")
    @OwnerOnly
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID machine, HttpServletRequest request) {
        Changes.made(setup.remove(new MachineId(machine), Versions.seen(request)));
    }

    private Machine read(MachineEdit edit, MachineId id, long seen) {
        var faults = new Faults();
        Language language = studios.profile().language();
        var kind = faults.text("kind", edit.kind(), 30);
        if (!KIND.matcher(kind).matches()) {
            faults.add("kind", "malformed", "Use small letters, digits and hyphens, such as kiln or press");
        }
        var machine = new Machine(
                id,
                StudioWords.needed(faults, "name", edit.name(), language, 40),
                kind,
                (int) faults.number("capacity", edit.capacity(), 1, 100_000),
                edit.unit() == null ? PIECE : StudioWords.needed(faults, "unit", edit.unit(), language, 10),
                programmes(faults, edit.programmes()),
                hire(faults, edit.hire()),
                seen);
        faults.refuseIfAny();
        return machine;
    }

    private static Set<String> programmes(Faults faults, @Nullable List<@Nullable String> wished) {
        var programmes = wished == null ? List.<@Nullable String>of() : wished;
        if (programmes.size() > MOST_PROGRAMMES) {
            faults.add("programmes", "too-many", "Name at most " + MOST_PROGRAMMES);
            return Set.of();
        }
        return programmes.stream()
                .map(programme -> faults.text("programmes", programme, LONGEST_PROGRAMME))
                .collect(Collectors.toSet());
    }

    private static Hire hire(Faults faults, @Nullable HireEdit edit) {
        if (edit == null) {
            return Hire.OURS;
        }
        var days = edit.days() == null ? List.<@Nullable Integer>of() : edit.days();
        if (days.stream().anyMatch(day -> day == null || day < 1 || day > DayOfWeek.values().length)) {
            faults.add("hire.days", "malformed", "Use 1 for Monday to 7 for Sunday");
            return Hire.OURS;
        }
        return new Hire(
                days.stream().map(Objects::requireNonNull).map(DayOfWeek::of).collect(Collectors.toSet()),
                Money.of(faults.number("hire.perLoad", Objects.requireNonNullElse(edit.perLoad(), 0L), 0, MOST_FEN)),
                Money.of(faults.number("hire.perHour", Objects.requireNonNullElse(edit.perHour(), 0L), 0, MOST_FEN)));
    }

    private static Machine as(Machine read, MachineId id, long version) {
        return new Machine(
                id, read.name(), read.kind(), read.capacity(), read.unit(), read.programmes(), read.hire(), version);
    }

    private static MachineBody body(Machine machine) {
        return new MachineBody(
                machine.id().value(),
                machine.name(),
                machine.kind(),
                machine.capacity(),
                machine.unit(),
                machine.programmes().stream().sorted().toList(),
                new HireBody(
                        machine.hire().days().stream()
                                .map(DayOfWeek::getValue)
                                .sorted()
                                .toList(),
                        machine.hire().perLoad(),
                        machine.hire().perHour()),
                machine.version());
    }
}
