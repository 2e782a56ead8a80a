package org.dingzuo.promise;

/** What hands or a machine do in a stretch of the plan. */
public enum Role {
    /** The step itself: hands on it, a wait, a load that runs. */
    WORK,
    /** Making ready, for this piece and for others of its session. */
    SETUP,
    LOADING,
    UNLOADING
}
