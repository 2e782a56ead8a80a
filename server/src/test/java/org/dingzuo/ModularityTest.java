package org.dingzuo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The map of the house: no circle, no private way from room to room. */
class ModularityTest {
    private static final ApplicationModules MODULES = ApplicationModules.of(Dingzuo.class);

    @Test
    void modulesUseEachOtherOnlyAsTheirMapSays() {
        MODULES.verify();
    }

    @Test
    void theMapInTheDocumentationIsTheHouseAsItStands() throws IOException {
        var map = Path.of("../docs/map");
        var drawn = Files.createTempDirectory("map");
        new Documenter(MODULES, Documenter.Options.defaults().withOutputFolder(drawn.toString()))
                .writeModulesAsPlantUml();
        var now = Files.readString(drawn.resolve("components.puml"));
        var kept = map.resolve("components.puml");
        if (!Files.exists(kept) || !Files.readString(kept).equals(now)) {
            Files.createDirectories(map);
            Files.writeString(kept, now);
            throw new AssertionError("docs/map/components.puml was drawn anew; commit it");
        }
    }
}
