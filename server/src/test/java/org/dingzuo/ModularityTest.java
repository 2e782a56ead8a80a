package org.dingzuo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The map of the house: no circle, no private way from room to room. */
class ModularityTest {
    private static final ApplicationModules MODULES = ApplicationModules.of(Dingzuo.class);
    private static final Path MAP = Path.of("../docs/map/modules.md");

    @Test
    void modulesUseEachOtherOnlyAsTheirMapSays() {
        MODULES.verify();
    }

    @Test
    void theMapInTheDocumentationIsTheHouseAsItStands() throws IOException {
        var now = map();
        if (!Files.exists(MAP) || !Files.readString(MAP).equals(now)) {
            Files.createDirectories(MAP.getParent());
            Files.writeString(MAP, now);
            throw new AssertionError("docs/map/modules.md was drawn anew; commit it");
        }
    }

    private static String map() {
        var map = new StringBuilder(
                "# Modules\n\nDrawn by `ModularityTest`; an arrow reads \"uses\".\n\n```mermaid\ngraph TD\n");
        MODULES.stream()
                .sorted(Comparator.comparing(module -> module.getIdentifier().toString()))
                .forEach(module -> uses(module)
                        .forEach(used -> map.append("    %s --> %s\n".formatted(module.getIdentifier(), used))));
        return map.append("```\n").toString();
    }

    private static TreeSet<String> uses(ApplicationModule module) {
        var used = new TreeSet<String>();
        module.getDirectDependencies(MODULES)
                .uniqueModules()
                .map(other -> other.getIdentifier().toString())
                .filter(name -> !name.equals("kernel") && !name.equals("foundation"))
                .forEach(used::add);
        return used;
    }
}
