package org.dingzuo.catalog;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import org.dingzuo.materials.Materials;
import org.dingzuo.studio.Machine;
import org.dingzuo.studio.Studios;
import org.springframework.stereotype.Component;

/** What this studio can work with. */
@Component
class Workshop {
    private final Studios studios;
    private final Materials materials;

    Workshop(Studios studios, Materials materials) {
        this.studios = studios;
        this.materials = materials;
    }

    /** @param machines all that stand here
     *  @param anySkill somebody here can do every step
     *  @param items keys of the store-room */
    record Means(List<Machine> machines, Set<String> skills, boolean anySkill, Set<String> items) {
        /** The most that the largest machine of a kind holds at once; empty: there is none. */
        OptionalInt room(String kind) {
            return room(kind, machine -> true);
        }

        /** The same of those that can run a family of loads. */
        OptionalInt room(String kind, String family) {
            return room(kind, machine -> machine.runs(family));
        }

        private OptionalInt room(String kind, Predicate<Machine> able) {
            return machines.stream()
                    .filter(machine -> machine.kind().equals(kind))
                    .filter(able)
                    .mapToInt(Machine::capacity)
                    .max();
        }

        boolean masters(String skill) {
            return anySkill || skills.contains(skill);
        }
    }

    Means means() {
        var workforce = studios.workforce();
        var skills = new HashSet<String>();
        workforce.people().forEach(person -> skills.addAll(person.skills()));
        var anySkill =
                workforce.people().stream().anyMatch(person -> person.skills().isEmpty());
        return new Means(workforce.machines(), skills, anySkill, Set.copyOf(materials.keys()));
    }
}
