package org.dingzuo.bench.plan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A public set as it lies in the data folder.
 *
 * @param folder where instance files are, below the data folder
 * @param table the table of best known values, below the data folder
 * @param fileColumn column of the file name in the table, {@code bestColumn} of what we compare with
 * @param sample how many instances the short run takes
 * @param seconds for each instance
 * @param profit true when more is better; the gap is then to an upper bound
 */
record PublicSet(
        String name,
        String folder,
        String table,
        int fileColumn,
        int bestColumn,
        int sample,
        int seconds,
        boolean profit) {

    static final List<PublicSet> ALL = List.of(
            new PublicSet("oas10", "oas/10orders", "oas/best_known.csv", 0, 4, 6, 1, true),
            new PublicSet("oas25", "oas/25orders", "oas/best_known.csv", 0, 4, 6, 3, true),
            new PublicSet("oas50", "oas/50orders", "oas/best_known.csv", 0, 4, 6, 3, true),
            new PublicSet("oas100", "oas/100orders", "oas/best_known.csv", 0, 4, 6, 3, true),
            new PublicSet("j30", "rcpsp/j30", "rcpsp/best_known.csv", 1, 3, 5, 10, false),
            new PublicSet("j60", "rcpsp/j60", "rcpsp/best_known.csv", 1, 3, 5, 10, false),
            new PublicSet("j120", "rcpsp/j120", "rcpsp/best_known.csv", 1, 3, 5, 10, false),
            new PublicSet("mm-j10", "mrcpsp/j10", "mrcpsp/best_known.csv", 1, 2, 3, 3, false),
            new PublicSet("mm-j30", "mrcpsp/j30", "mrcpsp/best_known.csv", 1, 2, 3, 3, false),
            new PublicSet("oven", "oven", "oven/best_known.csv", 0, 2, 7, 5, false),
            new PublicSet("jsp", "jsp/instances", "jsp/best_known.csv", 0, 6, 4, 5, false),
            new PublicSet("fjsp", "fjsp/brandimarte", "fjsp/best_known.csv", 1, 5, 4, 5, false),
            new PublicSet("cjs", "cjs", "cjs/best_known.csv", 0, 2, 5, 10, false));

    record Instance(Path file, double best) {}

    /** Every instance that has a value, or an even sample of them. */
    List<Instance> instances(Path data, boolean full) throws IOException {
        List<Instance> all = new ArrayList<>();
        for (String line : Files.readAllLines(data.resolve(table), StandardCharsets.UTF_8)) {
            String[] words = line.split(",");
            Path file = data.resolve(folder).resolve(words[fileColumn] + (name.equals("cjs") ? ".cjs.input" : ""));
            if (words.length > bestColumn && !words[bestColumn].isBlank() && Files.isRegularFile(file)) {
                all.add(new Instance(file, Double.parseDouble(words[bestColumn])));
            }
        }
        if (full || all.size() <= sample) {
            return all;
        }
        List<Instance> some = new ArrayList<>();
        for (int i = 0; i < sample; i++) {
            some.add(all.get((int) ((i + 0.5) * all.size() / sample)));
        }
        return some;
    }

    double gapPercent(double found, double best) {
        return 100 * (profit ? best - found : found - best) / best;
    }
}
