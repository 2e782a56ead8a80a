package org.dingzuo.bench.solve.oven;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values of an OPL data file by name. */
final class OplValues {

    private static final Pattern VALUE = Pattern.compile("(\\w+)\\s*=\\s*([^;]*);");
    private static final Pattern ROW = Pattern.compile("[\\[{]([^\\[\\]{}]*)[\\]}]");

    private final Map<String, String> values = new HashMap<>();

    OplValues(String text) {
        Matcher matcher = VALUE.matcher(text);
        while (matcher.find()) {
            values.put(matcher.group(1), matcher.group(2).strip());
        }
    }

    int number(String name) {
        return Integer.parseInt(text(name));
    }

    int[] list(String name) {
        return numbers(text(name).replaceAll("[\\[\\]{}]", ""));
    }

    int[][] table(String name) {
        return ROW.matcher(text(name))
                .results()
                .map(row -> numbers(row.group(1)))
                .toArray(int[][]::new);
    }

    private String text(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no value " + name + ". Give an oven scheduling .dat file.");
        }
        return value;
    }

    private static int[] numbers(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .mapToInt(Integer::parseInt)
                .toArray();
    }
}
