package org.dingzuo.planner;

import java.util.List;

/** One rule, asked in several places: windows come in order and do not overlap. */
final class Sorted {

    private Sorted() {}

    static void require(String what, List<Window> windows) {
        for (int i = 1; i < windows.size(); i++) {
            if (windows.get(i).from() < windows.get(i - 1).until()) {
                throw new IllegalArgumentException(what + ": " + windows.get(i) + " follows " + windows.get(i - 1)
                        + ". Sort the windows and merge those that overlap.");
            }
        }
    }
}
