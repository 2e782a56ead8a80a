package org.dingzuo.studio;

/** How far somebody is with a kind of work. Only what is done {@link #ALONE} is planned for them: under somebody's eyes it takes a second
 *  person's time, which the plan does not set aside. */
public enum Rung {
    NOT_YET,
    /** Has seen how it is done. */
    SHOWN,
    /** Does it while somebody watches. */
    WATCHED,
    ALONE
}
