package org.dingzuo.planner;

import java.util.List;

/** One thing people could do when the world has put promises in danger. The engine shows what it would save; people choose. */
public sealed interface WayOut {

    /** Somebody works when they otherwise would not. */
    record Overtime(String person, Window block) implements WayOut {}

    /** Somebody does what they usually leave to others. */
    record StandIn(String person, String skill) implements WayOut {}

    /** A buyer is asked for more time; it counts only once the buyer has agreed. */
    record AskBuyer(String job, int promisedBy) implements WayOut {}

    /** The question as it would be if people did this. */
    default Replanning taken(Replanning ask) {
        PlanSnapshot plan = ask.snapshot();
        return switch (this) {
            case Overtime(var person, var block) -> {
                List<Person> people = plan.people().stream()
                        .map(each -> each.key().equals(person) ? each.freeAlso(block) : each)
                        .toList();
                yield new Replanning(plan.withPeople(people), ask.jobs(), ask.frozenUntil(), ask.aims());
            }
            case StandIn(var person, var skill) -> {
                List<Person> people = plan.people().stream()
                        .map(each -> each.key().equals(person) ? each.alsoAble(skill) : each)
                        .toList();
                yield new Replanning(plan.withPeople(people), ask.jobs(), ask.frozenUntil(), ask.aims());
            }
            case AskBuyer(var key, var promisedBy) -> {
                List<Job> jobs = ask.jobs().stream()
                        .map(job -> job.key().equals(key) ? new Job(key, job.release(), job.steps(), promisedBy) : job)
                        .toList();
                yield new Replanning(plan, jobs, ask.frozenUntil(), ask.aims());
            }
        };
    }
}
