package org.dingzuo.planner;

/** Which steps of a job stay where they are, begun or inside the frozen zone. */
record Fixed(boolean[] stays, int[] start, int[] end) {

    boolean holds(int s) {
        return stays[s];
    }

    void putInto(Insertion insertion, int s) {
        insertion.start[s] = start[s];
        insertion.end[s] = end[s];
        insertion.person[s] = Roster.NONE;
        insertion.machine[s] = Roster.NONE;
        insertion.joined[s] = false;
        insertion.around[s] = null;
    }
}
