package org.dingzuo.campaign.cycle;

import java.util.List;
import java.util.Map;

/** The way into a phase: what is missing before it, and whether that keeps it shut.
 *  @param missing each with what would do */
public record Gate(Phase into, List<Missing> missing) {
    /** @param code stable
     *  @param blocks false: worth knowing, keeps nothing shut */
    public record Missing(String code, Map<String, String> parameters, boolean blocks) {
        static Missing blocking(String code) {
            return new Missing(code, Map.of(), true);
        }

        static Missing blocking(String code, String name, Object value) {
            return new Missing(code, Map.of(name, String.valueOf(value)), true);
        }

        static Missing worthKnowing(String code, String name, Object value) {
            return new Missing(code, Map.of(name, String.valueOf(value)), false);
        }
    }

    public boolean isOpen() {
        return missing.stream().noneMatch(Missing::blocks);
    }
}
