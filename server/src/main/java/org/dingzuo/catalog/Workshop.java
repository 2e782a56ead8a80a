package org.dingzuo.catalog;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import org.dingzuo.materials.Materials;
import org.dingzuo.studio.Machine;
import org.dingzuo.studio.Person;
import org.dingzuo.studio.Studios;
import org.jspecify.annotations.Nullable;
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
     *  @param people all who work here
     *  @param items keys of the store-room */
    record Means(List<Machine> machines, List<Person> people, Set<String> items) {
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
            return people.stream().anyMatch(person -> person.can(skill));
        }

        /** Who has the skill, null: everybody here, and does this kind of work alone. */
        List<Person> hands(@Nullable String skill, String work) {
            return people.stream()
                    .filter(person -> skill == null || person.can(skill))
                    .filter(person -> person.doesAlone(work))
                    .toList();
        }
    }

    Means means() {
        var workforce = studios.workforce();
        return new Means(workforce.machines(), workforce.people(), Set.copyOf(materials.keys()));
    }
}
