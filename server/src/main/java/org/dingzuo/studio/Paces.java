package org.dingzuo.studio;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How fast somebody works, as it was stated: minutes taken for a hundred written ones. 100 is the usual pace, 150 a learner's.
 *  @param usual at whatever no other pace was stated for
 *  @param bySkill of the person's skills, those at which it is another */
public record Paces(int usual, Map<String, Integer> bySkill) {
    public static final int SLOWEST = 400;
    public static final int FASTEST = 25;
    public static final Paces USUAL = new Paces(100, Map.of());

    public Paces {
        bySkill = Map.copyOf(bySkill);
    }

    /** @param skill that the work asks for; null: none */
    public int at(@Nullable String skill) {
        return skill == null ? usual : bySkill.getOrDefault(skill, usual);
    }
}
