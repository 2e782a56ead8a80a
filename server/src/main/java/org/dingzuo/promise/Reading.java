package org.dingzuo.promise;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dingzuo.planner.Binding;
import org.dingzuo.planner.Placement;
import org.dingzuo.planner.Proposal;
import org.dingzuo.studio.Workforce;

/** Reads a planner's answer in the studio's words: days instead of minutes, names instead of keys. */
final class Reading {
    private final Workforce workforce;
    private final ZoneId zone;

    Reading(Workforce workforce) {
        this.workforce = workforce;
        this.zone = workforce.profile().zone();
    }

    Instant finish(Proposal.Fits fits) {
        return MakingWindows.instantOf(fits.finish());
    }

    /** The first day on which what is finished then may be promised to leave. */
    LocalDate earliestShipping(Instant finish) {
        var policy = workforce.policy();
        return day(finish).plusDays(policy.safetyDays() + policy.packingDays());
    }

    /** The first day on which what is surely finished by then may be promised to leave: nothing is added but the packing. */
    LocalDate surelyLeaving(Instant finish) {
        return day(finish).plusDays(workforce.policy().packingDays());
    }

    LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    /** Each step from its first to its last day, in the order in which they begin. */
    List<StepSpan> line(List<WorkLine> lines, List<Placement> placements) {
        var byKey = new HashMap<String, Placement>();
        placements.forEach(placement -> byKey.put(placement.step(), placement));
        var spans = new ArrayList<StepSpan>();
        for (int line = 0; line < lines.size(); line++) {
            for (var step : lines.get(line).item().steps()) {
                var placement = byKey.get(JobSheet.key(line, step.key()));
                if (placement != null) {
                    spans.add(new StepSpan(
                            line,
                            step.key(),
                            step.name(),
                            day(MakingWindows.instantOf(placement.start())),
                            day(MakingWindows.instantOf(placement.end()))));
                }
            }
        }
        spans.sort(java.util.Comparator.comparing(StepSpan::from).thenComparing(StepSpan::to));
        return spans;
    }

    /** A promise line with the days on which its open steps now lie. */
    List<StepSpan> moved(List<StepSpan> line, List<Placement> placed) {
        var moved = new ArrayList<StepSpan>();
        for (var span : line) {
            moved.add(placed.stream()
                    .filter(placement -> placement.step().equals(JobSheet.key(span.line(), span.step())))
                    .findFirst()
                    .map(placement -> new StepSpan(
                            span.line(),
                            span.step(),
                            span.label(),
                            day(MakingWindows.instantOf(placement.start())),
                            day(MakingWindows.instantOf(placement.end()))))
                    .orElse(span));
        }
        return moved;
    }

    Because because(Binding binding) {
        var parameters = new TreeMap<String, String>();
        parameters.put("until", day(MakingWindows.instantOf(binding.until())).toString());
        var step = binding.step();
        if (step != null) {
            parameters.put("step", JobSheet.stepOf(step));
        }
        var resource = binding.resource();
        if (resource != null) {
            parameters.put("resource", nameOf(resource));
        }
        parameters.put("minutes", String.valueOf(binding.until() - binding.from()));
        var code = Room.REPAIR.equals(resource) ? Room.REPAIR : codeOf(binding.kind());
        return new Because(code, Map.copyOf(parameters));
    }

    private String nameOf(String resource) {
        var person = workforce.people().stream()
                .filter(each -> each.id().value().toString().equals(resource))
                .map(each -> each.name());
        var machine = workforce.machines().stream()
                .filter(each -> each.id().value().toString().equals(resource))
                .map(each -> each.name().in(workforce.profile().language()));
        return java.util.stream.Stream.concat(person, machine).findFirst().orElse("");
    }

    private static String codeOf(Binding.Kind kind) {
        return switch (kind) {
            case RELEASE -> "material";
            case PERSON_BUSY -> "person-busy";
            case PERSON_AWAY -> "person-away";
            case UNFIT_BLOCK -> "unfit-hours";
            case MACHINE_BUSY -> "machine-busy";
            case LOAD -> "load";
            case SETUP -> "setup";
            case TENDING -> "tending";
            case BLOCK -> "series";
            case CAP -> "week-full";
            case WAIT -> "wait";
            case WORK -> "work";
            case NO_SKILL -> "no-skill";
            case NOT_TRUSTED -> "nobody-alone";
            case NO_MACHINE -> "no-machine";
            case TOO_LARGE -> "too-large";
            case HORIZON -> "booked-out";
        };
    }
}
