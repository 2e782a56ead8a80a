package org.dingzuo.studio;

/** Which parts of the guided start are done.
 *  @param profile looked through and saved once, with a story
 *  @param people somebody has hours of making
 *  @param machines at least one; a studio may well do without
 *  @param policy looked through and saved once */
public record SetupProgress(boolean profile, boolean people, boolean machines, boolean policy) {
    /** A machine is not needed: many studios have none. */
    public boolean ready() {
        return profile && people && policy;
    }
}
