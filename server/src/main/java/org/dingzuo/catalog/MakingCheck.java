package org.dingzuo.catalog;

import java.util.HashSet;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.studio.BlockKind;
import org.jspecify.annotations.Nullable;

/** Whether this studio can make the design: its steps in order, with people, machines and items that are really there. */
final class MakingCheck {
    private MakingCheck() {}

    static void note(Blueprint blueprint, Workshop.Means means, Faults faults) {
        if (blueprint.routing().isEmpty()) {
            faults.add("routing", "missing", "Add at least one step of the making");
        }
        checkOrder(blueprint, faults);
        for (var step : blueprint.routing()) {
            checkMeans(step, means, faults);
        }
        for (var item : blueprint.items()) {
            if (!means.items().contains(item)) {
                faults.add("bill." + item, "unknown-item", "The store-room has no item '" + item + "'");
            }
        }
    }

    private static void checkOrder(Blueprint blueprint, Faults faults) {
        var before = new HashSet<String>();
        for (var step : blueprint.routing()) {
            if (!before.containsAll(step.after())) {
                faults.add(path(step), "order", "This step follows a step that stands after it or is missing");
            }
            if (!before.add(step.key())) {
                faults.add(path(step), "twice", "Two steps have the key " + step.key());
            }
        }
    }

    private static void checkMeans(RoutingStep step, Workshop.Means means, Faults faults) {
        var isLoad = step.kind() == RoutingStep.Kind.BATCH;
        var machine = step.machineKind();
        if (isLoad && (machine == null || step.size() < 1)) {
            faults.add(
                    path(step), "no-machine", "Say which machine this load goes into and how much room a piece takes");
        }
        if (machine != null) {
            checkMachine(step, machine, isLoad, means, faults);
        }
        if (step.kind() == RoutingStep.Kind.ATTENDED) {
            checkHands(step, step.skill(), means, faults);
        } else {
            checkSkill(step, step.skill(), means, faults);
        }
        if (step.tending() != null) {
            checkHands(step, step.tending().skill(), means, faults);
        }
    }

    /** What nobody could be given is not put on sale: every quote of it would be refused. */
    private static void checkHands(RoutingStep step, @Nullable String skill, Workshop.Means means, Faults faults) {
        if (!checkSkill(step, skill, means, faults)) {
            return;
        }
        var hands = means.hands(skill, step.work());
        if (hands.isEmpty() && !means.people().isEmpty()) {
            faults.add(
                    path(step),
                    "nobody-alone",
                    "Nobody does this step alone yet; mark somebody as doing it alone on their page");
            return;
        }
        var least = step.energy();
        var hours = hands.stream()
                .flatMap(person -> person.week().stream())
                .filter(block -> block.kind() == BlockKind.MAKING)
                .toList();
        if (hours.isEmpty()) {
            faults.add(
                    path(step), "no-making-hours", "Nobody who can do this step has making hours; add some to a week");
        } else if (least != null
                && hours.stream().noneMatch(block -> block.energy().isEnoughFor(least))) {
            faults.add(
                    path(step),
                    "no-hours",
                    "Nobody who can do this step has making hours of so much energy; mark some in a week, or ask for less");
        }
    }

    private static boolean checkSkill(RoutingStep step, @Nullable String skill, Workshop.Means means, Faults faults) {
        var known = skill == null || means.masters(skill);
        if (!known) {
            faults.add(path(step), "unknown-skill", "Nobody here has the skill '" + skill + "'");
        }
        return known;
    }

    private static void checkMachine(
            RoutingStep step, String machine, boolean isLoad, Workshop.Means means, Faults faults) {
        if (means.room(machine).isEmpty()) {
            faults.add(path(step), "unknown-machine", "This studio has no machine of the kind '" + machine + "'");
        } else if (isLoad) {
            var room = means.room(machine, step.loadFamily());
            if (room.isEmpty()) {
                faults.add(path(step), "no-programme", "No machine here can run '" + step.loadFamily() + "'");
            } else if (step.size() > room.getAsInt()) {
                faults.add(
                        path(step),
                        "too-big",
                        "A piece takes " + step.size() + ", the machine holds " + room.getAsInt());
            }
        }
    }

    private static String path(RoutingStep step) {
        return "routing." + step.key();
    }
}
