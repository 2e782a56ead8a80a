package org.dingzuo.planner;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dingzuo.planner.Insertion.Outcome;
import org.jspecify.annotations.Nullable;

/** Who and what is there, and their calendars. A resource's index counts people first, then machines. */
final class Roster {

    static final int NONE = -1;
    private static final int[] NOBODY = {};
    private static final int[] NOTHING_NEEDED = {NONE};
    private static final Lane NEVER = Lane.of(List.of(), 0, 0);

    final List<Person> people;
    final List<Machine> machines;
    final Lane[] calendar;
    final int from;
    final int until;
    private final int[] everybody;
    /** Those who can do everything. */
    private final int[] masters;
    /** True where nobody is kept from any work. */
    private final boolean allTrusted;

    private final List<Map<String, Lane>> blocks = new ArrayList<>();
    private final Map<String, int[]> bySkill;
    private final Map<String, int[]> byKind;
    private final Map<String, Integer> personIndex = new HashMap<>();
    private final Map<String, Integer> machineIndex = new HashMap<>();

    Roster(List<Person> people, List<Machine> machines, int from, int until) {
        this.people = List.copyOf(people);
        this.machines = List.copyOf(machines);
        this.from = from;
        this.until = until;
        calendar = new Lane[people.size() + machines.size()];
        everybody = new int[people.size()];
        Map<String, List<Integer>> skills = new HashMap<>();
        Map<String, List<Integer>> kinds = new HashMap<>();
        for (int p = 0; p < everybody.length; p++) {
            Person person = people.get(p);
            everybody[p] = p;
            calendar[p] = sealed(person.free());
            enter(personIndex, person.key(), p);
            Map<String, Lane> ofKind = new HashMap<>();
            person.blocks().forEach((kind, windows) -> ofKind.put(kind, sealed(windows)));
            blocks.add(ofKind);
            for (String skill : person.skills()) {
                skills.computeIfAbsent(skill, _ -> new ArrayList<>()).add(p);
            }
        }
        for (int m = 0; m < machines.size(); m++) {
            Machine machine = machines.get(m);
            int index = everybody.length + m;
            calendar[index] = sealed(machine.open());
            enter(machineIndex, machine.key(), index);
            kinds.computeIfAbsent(machine.kind(), _ -> new ArrayList<>()).add(index);
        }
        masters = IntStream.of(everybody)
                .filter(p -> people.get(p).skills().contains(Person.EVERYTHING))
                .toArray();
        allTrusted = people.stream().allMatch(person -> person.trusted() == null);
        skills.forEach((skill, able) -> addMasters(able));
        bySkill = arrays(skills);
        byKind = arrays(kinds);
    }

    /** Indices of those who can do it and may be given it. */
    int[] able(@Nullable String skill, @Nullable String work) {
        int[] skilled = skill == null ? everybody : bySkill.getOrDefault(skill, masters);
        return work == null || allTrusted
                ? skilled
                : IntStream.of(skilled).filter(p -> isTrusted(p, work)).toArray();
    }

    /** Why nobody is {@link #able}. */
    Outcome nobody(@Nullable String skill) {
        return able(skill, null).length == 0 ? Outcome.NO_SKILL : Outcome.NOT_TRUSTED;
    }

    boolean isTrusted(int person, @Nullable String work) {
        return people.get(person).isTrustedWith(work);
    }

    /** A person's blocks of a kind, taken or not; null: any time is as good. */
    @Nullable
    Lane blocks(int person, @Nullable String kind) {
        return kind == null ? null : blocks.get(person).getOrDefault(kind, NEVER);
    }

    /** Indices of the machines of a kind; one {@link #NONE} when no machine is needed. */
    int[] ofKind(@Nullable String kind) {
        return kind == null ? NOTHING_NEEDED : byKind.getOrDefault(kind, NOBODY);
    }

    /** Working minutes a person needs for a step. */
    int minutes(int person, Step.Active active) {
        Person who = people.get(person);
        String skill = active.skill();
        Integer pace = active.paces().isEmpty() ? null : active.paces().get(who.key());
        if (pace == null && skill != null && !who.pace().isEmpty()) {
            pace = who.pace().get(skill);
        }
        return pace == null ? active.minutes() : Math.ceilDiv(active.minutes() * pace, Person.USUAL_PACE);
    }

    /** Whether a machine can run loads of a family. */
    boolean runs(int machine, String family) {
        return machines.get(machine - everybody.length).runs(family);
    }

    boolean isAble(int person, @Nullable String skill, @Nullable String work) {
        return people.get(person).can(skill) && isTrusted(person, work);
    }

    int capacity(int machine) {
        return machines.get(machine - everybody.length).capacity();
    }

    String key(int resource) {
        return resource < everybody.length
                ? people.get(resource).key()
                : machines.get(resource - everybody.length).key();
    }

    int firstMachine() {
        return everybody.length;
    }

    int person(String key) {
        return find(personIndex, "person", key);
    }

    int machine(String key) {
        return find(machineIndex, "machine", key);
    }

    private static int find(Map<String, Integer> index, String what, String key) {
        Integer found = index.get(key);
        if (found == null) {
            throw new IllegalArgumentException("no " + what + " " + key
                    + " in the snapshot. Pass those who have left too, with no windows, while work still names them.");
        }
        return found;
    }

    private Lane sealed(List<Window> windows) {
        Lane lane = Lane.of(windows, from, until);
        lane.seal();
        return lane;
    }

    private void addMasters(List<Integer> able) {
        for (int master : masters) {
            if (!able.contains(master)) {
                able.add(master);
            }
        }
        Collections.sort(able);
    }

    private static void enter(Map<String, Integer> index, String key, int at) {
        if (index.put(key, at) != null) {
            throw new IllegalArgumentException("key " + key + " stands twice. Give each its own key.");
        }
    }

    private static Map<String, int[]> arrays(Map<String, List<Integer>> lists) {
        Map<String, int[]> arrays = new HashMap<>();
        lists.forEach((name, indices) ->
                arrays.put(name, indices.stream().mapToInt(i -> i).toArray()));
        return Collections.unmodifiableMap(arrays);
    }
}
