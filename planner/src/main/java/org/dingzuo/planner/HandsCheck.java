package org.dingzuo.planner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dingzuo.planner.Fault.Law;
import org.jspecify.annotations.Nullable;

/**
 * The part of {@link PlanCheck} that looks at what pieces share: setups of sessions, hands around loads. It writes every
 * minute of everybody down and looks whether two of them meet.
 */
final class HandsCheck {

    private record Taken(String resource, Window at, Placement of, String as) {}

    private final Map<String, Person> people;
    private final Map<String, Machine> machines;
    private final List<Placement> placements;
    private final List<Fault> faults;
    private final List<Taken> taken = new ArrayList<>();

    HandsCheck(
            Map<String, Person> people, Map<String, Machine> machines, List<Placement> placements, List<Fault> faults) {
        this.people = people;
        this.machines = machines;
        this.placements = placements;
        this.faults = faults;
    }

    void check() {
        if (placements.stream().allMatch(each -> each.session() == null && each.tended() == null)) {
            return;
        }
        placements.forEach(this::write);
        checkMeetings();
        checkSessions();
        checkLoads();
    }

    private void write(Placement placement) {
        String piece = placement.job() + "/" + placement.step();
        for (Window part : placement.parts()) {
            if (placement.person() != null) {
                taken.add(new Taken("person " + placement.person(), part, placement, piece));
            }
            if (placement.machine() != null && placement.load() == null) {
                taken.add(new Taken("machine " + placement.machine(), part, placement, piece));
            }
        }
        Placement.Session session = placement.session();
        if (session != null) {
            String name = "session " + holder(placement) + " " + session.key();
            Person person = people.get(session.person());
            hands(placement, session.person(), session.setup(), name);
            if (placement.machine() != null) {
                taken.add(new Taken("machine " + placement.machine(), session.setup(), placement, name));
            }
            if (person == null) {
                fault(Law.UNKNOWN, placement, "person " + session.person());
            }
        }
        Placement.Tended tended = placement.tended();
        if (placement.load() != null) {
            // From the first hand on it to the last, the machine is this load's.
            Window held = new Window(placement.start(), placement.end());
            taken.add(new Taken("machine " + placement.machine(), held, placement, "load " + placement.load()));
        }
        if (tended != null) {
            String whose = tended.perPiece() ? piece : "load " + placement.machine() + " " + placement.load();
            sitting(placement, tended.loading(), whose + " in");
            sitting(placement, tended.unloading(), whose + " out");
        }
    }

    private void sitting(Placement placement, Placement.@Nullable Sitting sitting, String as) {
        if (sitting != null) {
            hands(placement, sitting.person(), sitting.at(), as);
        }
    }

    private void hands(Placement placement, String who, Window at, String as) {
        taken.add(new Taken("person " + who, at, placement, as));
        Person person = people.get(who);
        int there = person == null
                ? 0
                : person.free().stream()
                        .mapToInt(w -> Math.max(0, Math.min(w.until(), at.until()) - Math.max(w.from(), at.from())))
                        .sum();
        if (there < at.minutes()) {
            fault(Law.WINDOW, placement, who + " is not there in " + at);
        }
    }

    private void checkMeetings() {
        for (int i = 0; i < taken.size(); i++) {
            Taken one = taken.get(i);
            for (Taken other : taken.subList(i + 1, taken.size())) {
                if (one.resource.equals(other.resource) && !one.as.equals(other.as) && one.at.overlaps(other.at)) {
                    fault(Law.OVERLAP, one.of, one + " meets " + other);
                }
            }
        }
    }

    private void checkSessions() {
        Map<String, Map<String, Window>> spans = new LinkedHashMap<>();
        Map<String, Placement.Session> first = new LinkedHashMap<>();
        for (Placement placement : placements) {
            Placement.Session session = placement.session();
            if (session == null) {
                continue;
            }
            String holder = String.valueOf(holder(placement));
            Placement.Session founder = first.computeIfAbsent(holder + " " + session.key(), _ -> session);
            if (!founder.equals(session)) {
                fault(Law.SETUP, placement, session + " beside " + founder);
            }
            Window span =
                    new Window(session.setup().from(), Math.max(session.setup().until(), placement.end()));
            spans.computeIfAbsent(holder, _ -> new LinkedHashMap<>()).merge(session.key(), span, HandsCheck::hull);
        }
        spans.forEach((holder, ofHolder) -> {
            List<Window> all = List.copyOf(ofHolder.values());
            for (int i = 0; i < all.size(); i++) {
                for (Window other : all.subList(i + 1, all.size())) {
                    if (all.get(i).overlaps(other)) {
                        faults.add(new Fault(Law.SETUP, holder, null, all.get(i) + " is undone by " + other));
                    }
                }
            }
        });
    }

    private void checkLoads() {
        Map<String, Placement> first = new LinkedHashMap<>();
        for (Placement placement : placements) {
            Placement.Tended tended = placement.tended();
            if (placement.load() == null) {
                continue;
            }
            Placement founder = first.computeIfAbsent(placement.machine() + " " + placement.load(), _ -> placement);
            Placement.Tended theirs = founder.tended();
            boolean alike = tended == null || theirs == null
                    ? tended == theirs
                    : tended.perPiece() == theirs.perPiece() && (tended.perPiece() || Objects.equals(tended, theirs));
            if (!alike) {
                fault(Law.TENDING, placement, tended + " beside " + theirs);
            }
            Window run = placement.parts().getFirst();
            if (placement.start() > run.from() || placement.end() < run.until()) {
                fault(Law.TENDING, placement, tended + " inside the run " + run);
            }
            if (tended != null) {
                checkSides(placement, tended, run);
            }
        }
    }

    private void checkSides(Placement placement, Placement.Tended tended, Window run) {
        Placement.Sitting in = tended.loading();
        Placement.Sitting out = tended.unloading();
        boolean rightBefore = in == null
                || (tended.perPiece() ? in.at().until() <= run.from() : in.at().until() == run.from());
        if (!rightBefore || (out != null && out.at().from() < run.until())) {
            fault(Law.TENDING, placement, tended + " around " + run);
        }
    }

    private static @Nullable String holder(Placement placement) {
        return placement.machine() == null ? placement.person() : placement.machine();
    }

    private static Window hull(Window one, Window other) {
        return new Window(Math.min(one.from(), other.from()), Math.max(one.until(), other.until()));
    }

    private void fault(Law law, Placement placement, String what) {
        faults.add(new Fault(law, placement.job(), placement.step(), what));
    }
}
