package org.dingzuo.campaign.cycle;

import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dingzuo.campaign.HeaviestPiece;
import org.dingzuo.catalog.BillLine;
import org.dingzuo.catalog.Designs;
import org.dingzuo.catalog.MakeableItem;
import org.dingzuo.catalog.PublishedDesign;
import org.dingzuo.catalog.RoutingStep;
import org.dingzuo.materials.Shelves;
import org.dingzuo.promise.FreeTime;
import org.springframework.stereotype.Component;

/** Puts a round's candidates as a question to {@link LineUp}: their votes, what the heaviest piece of each takes, and what there is of
 *  time, machines and material in the round's window. */
@Component
class Proposing {
    static final String MINUTES = "minutes";

    private final Designs designs;
    private final Shelves shelves;
    private final FreeTime free;
    private final Votes votes;
    private final Clock clock;

    Proposing(Designs designs, Shelves shelves, FreeTime free, Votes votes, Clock clock) {
        this.designs = designs;
        this.shelves = shelves;
        this.free = free;
        this.votes = votes;
        this.clock = clock;
    }

    record Question(List<LineUp.Candidate> candidates, LineUp.Limits limits) {}

    Question ask(Cycle cycle, CycleRule rule) {
        var tally = votes.tally(cycle.id());
        var candidates = cycle.designs().stream()
                .map(entry -> designs.onSale(entry.design()))
                .flatMap(Optional::stream)
                .map(design -> new LineUp.Candidate(
                        design.slug(), tally.weight(design.slug()), rule.designPlaces(), need(design)))
                .toList();
        return new Question(
                candidates, new LineUp.Limits(rule.least(), rule.most(), cycle.places(), room(cycle, candidates)));
    }

    private static Map<String, Long> need(PublishedDesign design) {
        var need = new TreeMap<String, Long>();
        if (HeaviestPiece.of(List.of(design)) instanceof HeaviestPiece.Outcome.Found(var piece)) {
            need.put(MINUTES, (long) piece.attendedMinutes());
            onMachines(piece).forEach((kind, minutes) -> need.put("machine:" + kind, minutes));
        }
        material(design).forEach((item, amount) -> need.put("material:" + item, amount));
        return need;
    }

    /** Loads of many pieces are left to the plan: a share of a kiln is no minute of it. */
    private static Map<String, Long> onMachines(MakeableItem piece) {
        var minutes = new HashMap<String, Long>();
        for (var step : piece.steps()) {
            if (step.machineKind() != null && step.kind() != RoutingStep.Kind.BATCH) {
                minutes.merge(step.machineKind(), (long) piece.minutes(step), Long::sum);
            }
        }
        return minutes;
    }

    /** What is always taken and, of what depends on a choice, the line that takes most. */
    private static Map<String, Long> material(PublishedDesign design) {
        var always = new HashMap<String, Long>();
        var chosen = new HashMap<String, Long>();
        for (BillLine line : design.blueprint().bill()) {
            if (line.when() == null) {
                always.merge(line.item(), line.quantity(), Long::sum);
            } else {
                chosen.merge(line.item(), line.quantity(), Math::max);
            }
        }
        chosen.forEach((item, amount) -> always.merge(item, amount, Long::sum));
        return always;
    }

    private Map<String, Long> room(Cycle cycle, List<LineUp.Candidate> candidates) {
        var room = new LinkedHashMap<String, Long>();
        var times = cycle.times();
        var now = clock.instant();
        var from = now.isAfter(times.makeAt()) ? now : times.makeAt();
        var there = free.between(from, times.reviewAt());
        room.put(MINUTES, Math.min(cycle.minutes(), there.handMinutes()));
        var kept = new HashMap<String, Long>();
        shelves.all().forEach(item -> kept.put(item.key(), item.free()));
        candidates.stream()
                .flatMap(each -> each.need().keySet().stream())
                .distinct()
                .sorted()
                .forEach(resource -> {
                    if (resource.startsWith("machine:")) {
                        room.put(resource, there.machineMinutes(resource.substring("machine:".length())));
                    } else if (resource.startsWith("material:")
                            && kept.containsKey(resource.substring("material:".length()))) {
                        room.put(resource, kept.getOrDefault(resource.substring("material:".length()), 0L));
                    }
                });
        return room;
    }
}
