package org.dingzuo.planner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who and what is taken when, gathered to see that nobody is in two places at once. */
final class TakenTime {

    private final Map<String, List<Window>> busy = new LinkedHashMap<>();
    private final Map<String, Map<String, Window>> held = new LinkedHashMap<>();
    private final Set<List<String>> seen = new HashSet<>();

    private TakenTime() {}

    /** @throws IllegalArgumentException naming who is and what overlaps */
    static void requireNoOverlap(List<Placement> taken) {
        TakenTime time = new TakenTime();
        taken.forEach(time::add);
        time.held.forEach((machine, loads) -> time.of("machine ", machine).addAll(loads.values()));
        time.busy.forEach((resource, windows) -> {
            windows.sort(Comparator.comparingInt(Window::from));
            Sorted.require("taken time of " + resource, windows);
        });
    }

    private void add(Placement placement) {
        String machine = placement.machine();
        if (placement.person() != null) {
            of("person ", placement.person()).addAll(placement.parts());
        }
        if (machine != null && placement.load() != null) {
            held.computeIfAbsent(machine, _ -> new HashMap<>())
                    .merge(placement.load(), new Window(placement.start(), placement.end()), TakenTime::hull);
        } else if (machine != null) {
            of("machine ", machine).addAll(placement.parts());
        }
        addSetup(placement);
        addHands(placement);
    }

    private void addSetup(Placement placement) {
        Placement.Session session = placement.session();
        String machine = placement.machine();
        if (session == null || !seen.add(List.of("session", String.valueOf(holder(placement)), session.key()))) {
            return;
        }
        of("person ", session.person()).add(session.setup());
        if (machine != null) {
            of("machine ", machine).add(session.setup());
        }
    }

    private void addHands(Placement placement) {
        Placement.Tended tended = placement.tended();
        if (tended == null) {
            return;
        }
        List<String> load = List.of("load", String.valueOf(placement.machine()), String.valueOf(placement.load()));
        if (tended.perPiece() || seen.add(load)) {
            addSitting(tended.loading());
            addSitting(tended.unloading());
        }
    }

    private void addSitting(Placement.@Nullable Sitting sitting) {
        if (sitting != null) {
            of("person ", sitting.person()).add(sitting.at());
        }
    }

    private static @Nullable String holder(Placement placement) {
        return placement.machine() == null ? placement.person() : placement.machine();
    }

    private List<Window> of(String what, String key) {
        return busy.computeIfAbsent(what + key, _ -> new ArrayList<>());
    }

    private static Window hull(Window one, Window other) {
        return new Window(Math.min(one.from(), other.from()), Math.max(one.until(), other.until()));
    }
}
