package org.dingzuo.bench.solve.rcpsp;

/** A schedule with the list it came from. */
final class Individual {

    final int[] list;
    final int[] mode;
    final int[] start;
    int makespan;
    /** By how much the stocks are overdrawn, summed. */
    int overdraft;

    Individual(int size) {
        list = new int[size];
        mode = new int[size];
        start = new int[size];
    }

    void become(Individual other) {
        System.arraycopy(other.list, 0, list, 0, list.length);
        System.arraycopy(other.mode, 0, mode, 0, mode.length);
        System.arraycopy(other.start, 0, start, 0, start.length);
        makespan = other.makespan;
        overdraft = other.overdraft;
    }

    boolean betterThan(Individual other) {
        return overdraft != other.overdraft ? overdraft < other.overdraft : makespan < other.makespan;
    }
}
