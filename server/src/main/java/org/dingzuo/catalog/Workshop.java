package org.dingzuo.catalog;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.dingzuo.materials.Materials;
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

    /** @param machines kinds of machine, with the most that the largest of each holds at once
     *  @param anySkill somebody here can do every step
     *  @param items keys of the store-room */
    record Means(Map<String, Integer> machines, Set<String> skills, boolean anySkill, Set<String> items) {
        boolean masters(String skill) {
            return anySkill || skills.contains(skill);
        }
    }

    Means means() {
        var workforce = studios.workforce();
        var machines = new HashMap<String, Integer>();
        workforce.machines().forEach(machine -> machines.merge(machine.kind(), machine.capacity(), Math::max));
        var skills = new HashSet<String>();
        workforce.people().forEach(person -> skills.addAll(person.skills()));
        var anySkill =
                workforce.people().stream().anyMatch(person -> person.skills().isEmpty());
        return new Means(machines, skills, anySkill, Set.copyOf(materials.keys()));
    }
}
