package org.dingzuo.promise;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.dingzuo.planner.Placement;
import org.dingzuo.planner.PlanSnapshot;
import org.dingzuo.studio.Workforce;

/** One studio's plan as of a version.
 *  @param room what of it may still be promised
 *  @param day on which its windows begin
 *  @param learnt how long work really takes here
 *  @param buffers what can be promised
 *  @param caps whoever sets one turns the page
 *  @param pressure likewise */
record Page(
        PlanSnapshot snapshot,
        Room room,
        Workforce workforce,
        LocalDate day,
        Learnt learnt,
        BufferTable buffers,
        List<Cap> caps,
        Pressure pressure) {
    /** Versions that a hand-over takes: out of one name, into the other. */
    static final int HAND_OVER = 2;

    /** A plan in this world, nothing looked at and nothing measured yet. */
    static Page fresh(
            long version,
            Workforce workforce,
            LocalDate day,
            List<Placement> placed,
            Learnt learnt,
            List<Cap> caps,
            Pressure pressure) {
        var snapshot = PlanDrawing.of(version, workforce, day, placed);
        return new Page(
                snapshot,
                Room.notLookedAt(snapshot),
                workforce,
                day,
                learnt,
                BufferTable.none(snapshot),
                caps,
                pressure);
    }

    /** The same plan in a world that differs: other hours, other machines. Nobody else gets to see it. */
    Page imagined(Workforce other) {
        return fresh(snapshot.version(), other, day, snapshot.placements(), learnt, caps, pressure);
    }

    boolean isOf(long planVersion, long calendarVersion, LocalDate today) {
        return snapshot.version() == planVersion && workforce.calendarVersion() == calendarVersion && day.equals(today);
    }

    /** What each machine holds at once, by its key. */
    Map<String, Integer> capacities() {
        return workforce.machines().stream()
                .collect(Collectors.toMap(machine -> machine.id().value().toString(), machine -> machine.capacity()));
    }

    /** These steps of a slice are a line of an order's from now on, where they stand. {@link #HAND_OVER} versions on. */
    Page handedOver(String slice, String order, int line, Set<String> steps) {
        var placed = snapshot.placementsOf(slice).stream()
                .map(each -> steps.contains(each.step()) ? asLine(each, order, line) : each)
                .toList();
        return changed(plan -> plan.without(slice).with(placed));
    }

    /** What a slice's placements of these steps are in an order's name. */
    List<Placement> asLine(String slice, String order, int line, Set<String> steps) {
        return snapshot.placementsOf(slice).stream()
                .filter(each -> steps.contains(each.step()))
                .map(each -> asLine(each, order, line))
                .toList();
    }

    /** The same place under another order's name and line. */
    static Placement asLine(Placement each, String order, int line) {
        return new Placement(
                order,
                JobSheet.key(line, JobSheet.stepOf(each.step())),
                each.person(),
                each.machine(),
                each.load(),
                each.family(),
                each.size(),
                each.parts(),
                each.session(),
                each.tended());
    }

    /** This page one version on, with these placements in it. */
    Page with(List<Placement> placed) {
        return changed(plan -> plan.with(placed));
    }

    private Page changed(UnaryOperator<PlanSnapshot> change) {
        var next = change.apply(snapshot);
        return new Page(next, room.after(snapshot, next, change), workforce, day, learnt, buffers, caps, pressure);
    }

    /** The same plan, promised by other buffers. */
    Page by(BufferTable measured) {
        return new Page(snapshot, room, workforce, day, learnt, measured, caps, pressure);
    }

    /** The same plan without this order's steps, save those that are done or in hand: for thinking of another work in their place. */
    Page without(String order, Set<String> settled) {
        var plan = room.plan();
        var late = Room.REPAIR + "/" + order;
        var taken = plan.placements().stream()
                .filter(each -> !each.job().equals(order) || settled.contains(each.step()))
                .filter(each -> !each.job().equals(late))
                .toList();
        var kept = new HashMap<>(plan.kept());
        kept.remove(late);
        var rest = PlanSnapshot.of(plan.version(), plan.from(), plan.until(), plan.people(), plan.machines(), taken)
                .keeping(kept);
        return roomed(new Room(rest, room.until()));
    }

    /** The same plan, with this room in it. */
    Page roomed(Room now) {
        return new Page(snapshot, now, workforce, day, learnt, buffers, caps, pressure);
    }
}
