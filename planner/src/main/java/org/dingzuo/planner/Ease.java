package org.dingzuo.planner;

/**
 * How long loads are let wait, the search's decisions beside the order of jobs.
 *
 * @param hold minutes a newly opened load is kept open so that others may join
 * @param patience minutes a piece would rather wait for a standing load than open one of its own
 */
record Ease(int hold, int patience) {

    static final Ease NONE = new Ease(0, 0);
}
