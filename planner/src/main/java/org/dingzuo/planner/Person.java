package org.dingzuo.planner;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A maker of the studio.
 *
 * @param key stable name, unique among people
 * @param skills what the person can be asked to do; {@link #EVERYTHING}: whatever it is
 * @param free when making may land: sorted, disjoint; hundreds of days are fine
 * @param pace by skill, how many minutes this person takes for a hundred written ones: 150 for a learner, 80 for a
 *     master; 100 where nothing is said
 * @param blocks by kind, when work that asks for blocks of the kind may land, as far as it is free time; each sorted and
 *     disjoint. Of a kind that is not named there are none
 * @param trusted the kinds of work that may be given to this person; null: every one
 */
public record Person(
        String key,
        Set<String> skills,
        List<Window> free,
        Map<String, Integer> pace,
        Map<String, List<Window>> blocks,
        @Nullable Set<String> trusted) {

    /** The skill of somebody who can do every step. */
    public static final String EVERYTHING = "*";

    static final int USUAL_PACE = 100;

    public Person {
        skills = Set.copyOf(skills);
        free = List.copyOf(free);
        pace = Map.copyOf(pace);
        blocks = Map.copyOf(blocks);
        trusted = trusted == null ? null : Set.copyOf(trusted);
        blocks.forEach((kind, windows) -> Sorted.require(kind + " blocks of person " + key, windows));
        Sorted.require("free windows of person " + key, free);
        pace.forEach((skill, percent) -> {
            if (percent < 1) {
                throw new IllegalArgumentException("pace of person " + key + " at " + skill + " is " + percent
                        + ". Give the minutes taken for a hundred written ones.");
            }
        });
    }

    /** Somebody who may be given every kind of work. */
    public Person(
            String key,
            Set<String> skills,
            List<Window> free,
            Map<String, Integer> pace,
            Map<String, List<Window>> blocks) {
        this(key, skills, free, pace, blocks, null);
    }

    /** Somebody whose blocks are of no kind. */
    public Person(String key, Set<String> skills, List<Window> free, Map<String, Integer> pace) {
        this(key, skills, free, pace, Map.of());
    }

    /** Somebody who works at the usual pace. */
    public Person(String key, Set<String> skills, List<Window> free) {
        this(key, skills, free, Map.of());
    }

    /** Whether this person can do what needs a skill; null: what anybody can do. */
    boolean can(@Nullable String skill) {
        return skill == null || skills.contains(skill) || skills.contains(EVERYTHING);
    }

    /** Whether this person may be given work of a kind; null: of a kind that everybody may. */
    boolean isTrustedWith(@Nullable String work) {
        return work == null || trusted == null || trusted.contains(work);
    }

    /** The same person, at work in this block too. */
    Person freeAlso(Window block) {
        List<Window> merged = new ArrayList<>();
        Window open = block;
        for (Window window : free) {
            if (window.until() < open.from()) {
                merged.add(window);
            } else if (window.from() > open.until()) {
                merged.add(open);
                open = window;
            } else {
                open = new Window(Math.min(open.from(), window.from()), Math.max(open.until(), window.until()));
            }
        }
        merged.add(open);
        return new Person(key, skills, merged, pace, blocks, trusted);
    }

    /** The same person, asked to do this too. */
    Person alsoAble(String skill) {
        Set<String> more = new HashSet<>(skills);
        more.add(skill);
        return new Person(key, more, free, pace, blocks, trusted);
    }
}
