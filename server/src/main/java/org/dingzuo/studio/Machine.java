package org.dingzuo.studio;

import java.util.Set;
import org.dingzuo.kernel.Words;

/** A kiln, press or loom. What it holds at once is counted in its own unit (a kiln: cm² of shelf); 1 means one thing at a time.
 *  @param programmes the families of loads that it can run, as the steps of designs call them; empty: every one */
public record Machine(
        MachineId id,
        Words name,
        String kind,
        int capacity,
        Words unit,
        Set<String> programmes,
        Hire hire,
        long version) {
    public Machine {
        programmes = Set.copyOf(programmes);
    }

    /** No programmes named: whatever is put into it. */
    public boolean runs(String family) {
        return programmes.isEmpty() || programmes.contains(family);
    }
}
