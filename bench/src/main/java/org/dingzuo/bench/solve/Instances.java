package org.dingzuo.bench.solve;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dingzuo.bench.solve.cjs.ComplexFiles;
import org.dingzuo.bench.solve.oas.OrderFiles;
import org.dingzuo.bench.solve.oven.OvenFiles;
import org.dingzuo.bench.solve.rcpsp.ProjectFiles;
import org.dingzuo.bench.solve.shop.ShopFiles;

/** Tells the kinds of instance files apart by their names and what stands in them. */
public final class Instances {

    private Instances() {}

    /** Reads an instance of any kind. */
    public static Problem read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
        String name = String.valueOf(file.getFileName());
        if (name.endsWith(".sm") || name.endsWith(".mm")) {
            return ProjectFiles.read(lines);
        }
        if (name.endsWith(".dat")) {
            return OvenFiles.read(lines);
        }
        if (name.endsWith(".fjs")) {
            return ShopFiles.readFlexible(lines);
        }
        if (!lines.isEmpty() && lines.getFirst().contains(",")) {
            return OrderFiles.read(lines);
        }
        if (name.endsWith(".input")) {
            return ComplexFiles.read(lines);
        }
        return ShopFiles.read(lines);
    }
}
