package org.dingzuo.bench.solve.shop;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.dingzuo.bench.solve.Problem;

/** The door of this package. */
public final class ShopFiles {

    private static final int MOST = 1_000_000;

    private ShopFiles() {}

    /** Jobs and machines, then per job pairs of machine (from 0) and minutes; lines with # are remarks. */
    public static Problem read(List<String> lines) {
        int[] all = numbers(lines);
        int[][][] machine = new int[all[0]][all[1]][];
        int[][][] minutes = new int[all[0]][all[1]][];
        int at = 2;
        for (int j = 0; j < all[0]; j++) {
            for (int o = 0; o < all[1]; o++) {
                machine[j][o] = new int[] {all[at++]};
                minutes[j][o] = new int[] {all[at++]};
            }
        }
        return new Shop(all[1], machine, minutes);
    }

    /** Jobs, machines, perhaps a mean; per job its operations, each with its alternatives of machine (from 1), minutes. */
    public static Problem readFlexible(List<String> lines) {
        int[] head = numbers(lines.subList(0, 1));
        int[] all = numbers(lines.subList(1, lines.size()));
        int[][][] machine = new int[head[0]][][];
        int[][][] minutes = new int[head[0]][][];
        int at = 0;
        for (int j = 0; j < head[0]; j++) {
            int operations = all[at++];
            machine[j] = new int[operations][];
            minutes[j] = new int[operations][];
            for (int o = 0; o < operations; o++) {
                int ways = all[at++];
                machine[j][o] = new int[ways];
                minutes[j][o] = new int[ways];
                for (int w = 0; w < ways; w++) {
                    machine[j][o][w] = all[at++] - 1;
                    minutes[j][o][w] = all[at++];
                }
            }
        }
        return new Shop(head[1], machine, minutes);
    }

    private static int[] numbers(List<String> lines) {
        String text = lines.stream().filter(line -> !line.startsWith("#")).collect(Collectors.joining(" "));
        return Arrays.stream(text.strip().split("\\s+"))
                .mapToInt(ShopFiles::number)
                .toArray();
    }

    private static int number(String word) {
        // The flexible ones may have a mean in their head.
        double number = Double.parseDouble(word);
        if (!(number >= 0 && number <= MOST)) {
            throw new IllegalArgumentException("a shop with " + word + " in it. Give machines and minutes from 0 on.");
        }
        return (int) number;
    }
}
