package org.dingzuo.studio;

import org.dingzuo.kernel.Words;

/** A kiln, press or loom. What it holds at once is counted in its own unit (a kiln: cm² of shelf); 1 means one thing at a time. */
public record Machine(MachineId id, Words name, String kind, int capacity, Words unit, long version) {}
