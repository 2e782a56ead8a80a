package org.dingzuo.promise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dingzuo.studio.Paces;
import org.dingzuo.studio.Person;
import org.jspecify.annotations.Nullable;

/** How many minutes each person takes for a hundred planned ones. It begins with what was stated, and what was timed counts for more the
 *  more there is of it: a mean of logarithms, in which the stated pace weighs as much as {@link #ENOUGH} timings (a normal prior of known
 *  weight; Gelman and others, Bayesian Data Analysis, 2.5). */
final class WorkPaces {
    /** Below that, a person's times say more of the pieces than of the person. */
    static final int ENOUGH = 8;

    /** @param mean of the logarithms of what this person took to what is planned at the usual pace */
    record Timed(int seen, double mean) {}

    private final List<Person> people;
    /** By kind of step and key of the person. */
    private final Map<String, Map<String, Timed>> timed;

    WorkPaces(List<Person> people, Map<String, Map<String, Timed>> timed) {
        this.people = List.copyOf(people);
        this.timed = timed;
    }

    /** Of everybody who is not at the usual pace; by key of the person, in percent.
     *  @param kind of step
     *  @param skill that it asks for; null: none */
    Map<String, Integer> at(String kind, @Nullable String skill) {
        var known = timed.getOrDefault(kind, Map.of());
        var paces = new HashMap<String, Integer>();
        for (var person : people) {
            var key = person.id().value().toString();
            var pace = pace(person.paces().at(skill), known.get(key));
            if (pace != Paces.USUAL.usual()) {
                paces.put(key, pace);
            }
        }
        return paces;
    }

    private static int pace(int stated, @Nullable Timed seen) {
        if (seen == null) {
            return stated;
        }
        var weighed = (ENOUGH * Math.log(stated / 100.0) + seen.seen() * seen.mean()) / (ENOUGH + seen.seen());
        return Math.clamp(Math.round(100 * Math.exp(weighed)), Paces.FASTEST, Paces.SLOWEST);
    }
}
