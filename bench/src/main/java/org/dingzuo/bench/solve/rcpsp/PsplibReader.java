package org.dingzuo.bench.solve.rcpsp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads the .sm and .mm files of PSPLIB. */
final class PsplibReader {

    private final List<String> lines;

    PsplibReader(List<String> lines) {
        this.lines = lines;
    }

    Project project() {
        int renewable = countOf("- renewable");
        int stocks = countOf("- nonrenewable");
        int[][] after = successors();
        int size = after.length;
        int[] available = numbers(lines.get(find("RESOURCEAVAILABILITIES") + 2));
        List<List<int[]>> modes = new ArrayList<>();
        for (int at = find("REQUESTS/DURATIONS") + 3; !lines.get(at).startsWith("*"); at++) {
            int[] row = numbers(lines.get(at));
            if (row.length == renewable + stocks + 3) {
                modes.add(new ArrayList<>());
                row = Arrays.copyOfRange(row, 1, row.length);
            }
            if (fits(row, available)) {
                modes.getLast().add(row);
            }
        }
        int[][] name = new int[size][];
        int[][] duration = new int[size][];
        int[][][] demand = new int[size][][];
        int[][][] use = new int[size][][];
        for (int j = 0; j < size; j++) {
            List<int[]> ofJ = modes.get(j);
            name[j] = ofJ.stream().mapToInt(row -> row[0]).toArray();
            duration[j] = ofJ.stream().mapToInt(row -> row[1]).toArray();
            demand[j] = ofJ.stream()
                    .map(row -> Arrays.copyOfRange(row, 2, 2 + renewable))
                    .toArray(int[][]::new);
            use[j] = ofJ.stream()
                    .map(row -> Arrays.copyOfRange(row, 2 + renewable, 2 + renewable + stocks))
                    .toArray(int[][]::new);
        }
        return new Project(
                Project.reversed(after),
                after,
                name,
                duration,
                demand,
                use,
                Arrays.copyOf(available, renewable),
                Arrays.copyOfRange(available, renewable, renewable + stocks));
    }

    /** Some modes ask for more than there ever is; nobody can use them. */
    private static boolean fits(int[] row, int[] available) {
        for (int r = 0; r < available.length; r++) {
            if (row[2 + r] > available[r]) {
                return false;
            }
        }
        return true;
    }

    private int[][] successors() {
        List<int[]> after = new ArrayList<>();
        for (int at = find("PRECEDENCE RELATIONS") + 2; !lines.get(at).startsWith("*"); at++) {
            int[] row = numbers(lines.get(at));
            after.add(Arrays.stream(row).skip(3).map(j -> j - 1).toArray());
        }
        return after.toArray(int[][]::new);
    }

    private int countOf(String name) {
        return numbers(lines.get(find(name)).replaceAll(".*:", "").replaceAll("[A-Z]", ""))[0];
    }

    private int find(String text) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(text)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no line with " + text + ". Give a PSPLIB .sm or .mm file.");
    }

    private static int[] numbers(String line) {
        return Arrays.stream(line.strip().split("\\s+"))
                .mapToInt(Integer::parseInt)
                .toArray();
    }
}
