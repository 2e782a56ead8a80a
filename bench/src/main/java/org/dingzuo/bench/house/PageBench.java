package org.dingzuo.bench.house;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The film page in a slowed Chromium on a slow line. The browser's part is a script of the web tree, where its driver lives. */
public final class PageBench {
    private static final String SCRIPT = "web/journeys/page.js";

    private PageBench() {}

    /** @param against address of a running house with the demo; null: one of the bench's own */
    public static int run(int runs, @Nullable Address against) throws IOException, InterruptedException {
        Report.machine("page").with("runs", runs).print();
        if (against != null) {
            return browse(against.toString(), runs);
        }
        try (var instance = Instance.demo(0)) {
            instance.start();
            return browse(instance.address.toString(), runs);
        }
    }

    private static int browse(String house, int runs) throws IOException, InterruptedException {
        var dingzuo = System.getenv("DINGZUO");
        var script = Path.of(dingzuo == null ? "dingzuo" : dingzuo).resolveSibling(SCRIPT);
        return new ProcessBuilder("node", script.toString(), house, String.valueOf(runs))
                .inheritIO()
                .start()
                .waitFor();
    }
}
