package org.dingzuo.planner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The plan of one studio at one version: people, machines, and what is taken. Immutable and safe to share between
 * threads; a change makes a new one and copies only the resources it touches.
 */
public final class PlanSnapshot {

    private final long version;
    final Board board;
    private final Map<String, List<Placement>> byJob;

    /** Time kept for series that may yet run. */
    final Blocks blocks;

    private PlanSnapshot(long version, Board board, Map<String, List<Placement>> byJob, Map<String, String> tentative) {
        this.version = version;
        this.board = board;
        this.byJob = byJob;
        blocks = tentative.isEmpty() ? Blocks.NONE : new Blocks(board, byJob, tentative);
    }

    /** Of a board nobody else has seen yet: one that others read is never sealed again. */
    private static PlanSnapshot sealed(
            long version, Board board, Map<String, List<Placement>> byJob, Map<String, String> tentative) {
        board.seal();
        return new PlanSnapshot(version, board, byJob, tentative);
    }

    /**
     * Builds a snapshot. Work may be taken outside anybody's free windows (overtime, illness entered later); two pieces
     * of work at once on one resource, an unknown resource or an overfull load are refused. O(windows + taken log taken).
     *
     * @param from nothing new begins before it (now), epoch minutes
     * @param until the plan's end, epoch minutes
     * @throws IllegalArgumentException naming what contradicts what
     */
    public static PlanSnapshot of(
            long version, int from, int until, List<Person> people, List<Machine> machines, List<Placement> taken) {
        if (until <= from) {
            throw new IllegalArgumentException(
                    "until " + until + " is not after from " + from + ". A plan needs some days ahead.");
        }
        Board board = Board.empty(new Roster(people, machines, from, until));
        Map<String, List<Placement>> byJob = new HashMap<>();
        for (Placement placement : taken) {
            require(placement, Objections.toContents(board, placement));
            board.take(placement);
            byJob.computeIfAbsent(placement.job(), _ -> new ArrayList<>()).add(placement);
        }
        TakenTime.requireNoOverlap(taken);
        byJob.replaceAll((_, placements) -> List.copyOf(placements));
        return sealed(version, board, byJob, Map.of());
    }

    /** The next version, with these placements taken. Each must lie in time that is free here. */
    public PlanSnapshot with(List<Placement> placements) {
        Board next = board.fork();
        Map<String, List<Placement>> jobs = new HashMap<>(byJob);
        for (Placement placement : placements) {
            require(placement, next.objection(placement));
            next.take(placement);
            jobs.merge(placement.job(), List.of(placement), PlanSnapshot::joined);
        }
        return sealed(version + 1, next, jobs, blocks.byJob());
    }

    /**
     * The same plan at the same version, knowing which of its jobs are places kept for a series that may yet run. They
     * are respected like everything taken; a quote names the series where it is in the way.
     *
     * @param seriesOfJob key of the series, by key of the job
     */
    public PlanSnapshot keeping(Map<String, String> seriesOfJob) {
        return new PlanSnapshot(version, board, byJob, seriesOfJob);
    }

    /**
     * The same plan at the same version, in which what is still free of some time is kept: for the repair of late work,
     * say. Whoever is quoted on it makes way, and is told the key where that is what binds (a {@code BLOCK}).
     *
     * @param key under which it is kept
     * @param wanted where it would lie; what of it is taken already is left out
     */
    public PlanSnapshot keeping(String key, List<Placement> wanted) {
        Board kept = board.fork();
        Map<String, List<Placement>> jobs = new HashMap<>(byJob);
        Map<String, String> tentative = new HashMap<>(blocks.byJob());
        for (Placement placement : wanted) {
            for (Placement part : new StillFree(kept).of(placement.inNameOf(key + "/" + placement.job()))) {
                kept.take(part);
                jobs.merge(part.job(), List.of(part), PlanSnapshot::joined);
                tentative.put(part.job(), key);
            }
        }
        return sealed(version, kept, jobs, tentative);
    }

    /** Which jobs are kept for which series. */
    public Map<String, String> kept() {
        return blocks.byJob();
    }

    /** The next version, with everything of this job free again. */
    public PlanSnapshot without(String job) {
        Board next = board.fork();
        Map<String, List<Placement>> jobs = new HashMap<>(byJob);
        List<Placement> freed = jobs.remove(job);
        if (freed != null) {
            freed.forEach(next::free);
        }
        Map<String, String> tentative = blocks.byJob();
        if (tentative.containsKey(job)) {
            tentative = new HashMap<>(tentative);
            tentative.remove(job);
        }
        return sealed(version + 1, next, jobs, tentative);
    }

    /** The same plan at the same version with other people's hours and skills, for thinking of what might be. */
    PlanSnapshot withPeople(List<Person> others) {
        return of(version, from(), until(), others, machines(), placements()).keeping(kept());
    }

    public long version() {
        return version;
    }

    public int from() {
        return board.roster.from;
    }

    public int until() {
        return board.roster.until;
    }

    public List<Person> people() {
        return board.roster.people;
    }

    public List<Machine> machines() {
        return board.roster.machines;
    }

    /** Whether all that begins then or later lies in the hours of those who do it. O(taken log windows). */
    public boolean liesInHours(int beginning) {
        return byJob.values().stream()
                .flatMap(List::stream)
                .filter(placement -> placement.start() >= beginning)
                .allMatch(
                        placement -> isThere(placement.person(), placement) && isThere(placement.machine(), placement));
    }

    private boolean isThere(@Nullable String key, Placement placement) {
        if (key == null) {
            return true;
        }
        int resource = key.equals(placement.person()) ? board.roster.person(key) : board.roster.machine(key);
        return placement.parts().stream()
                .allMatch(part -> board.roster.calendar[resource].covers(part.from(), Math.min(part.until(), until())));
    }

    /** Whether these could be taken, one after the other; their people and machines are known here. */
    public boolean hasRoomFor(List<Placement> placements) {
        Board next = board.fork();
        for (Placement placement : placements) {
            if (next.objection(placement) != null) {
                return false;
            }
            next.take(placement);
        }
        return true;
    }

    /** Placements of one job in the order they were taken; empty when it has none. */
    public List<Placement> placementsOf(String job) {
        return byJob.getOrDefault(job, List.of());
    }

    /** Everything taken, sorted by beginning, then job and step, so that equal plans read equally. */
    public List<Placement> placements() {
        return byJob.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparingInt(Placement::start)
                        .thenComparing(Placement::job)
                        .thenComparing(Placement::step))
                .toList();
    }

    /** Minutes of this person's making time in a range that nobody has taken. */
    public int freeMinutes(String person, int rangeFrom, int rangeUntil) {
        return board.lanes[board.roster.person(person)].minutesBetween(rangeFrom, rangeUntil);
    }

    /** Minutes of this person's making time in a range, taken or not. */
    public int makingMinutes(String person, int rangeFrom, int rangeUntil) {
        return board.roster.calendar[board.roster.person(person)].minutesBetween(rangeFrom, rangeUntil);
    }

    private static void require(Placement placement, @Nullable String objection) {
        if (objection != null) {
            throw new IllegalArgumentException("step " + placement.step() + " of job " + placement.job()
                    + " cannot be placed: " + objection + ". Quote again on this version.");
        }
    }

    private static List<Placement> joined(List<Placement> some, List<Placement> more) {
        List<Placement> all = new ArrayList<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }
}
