package org.dingzuo.foundation.access;

/** What an account is in one studio. */
public enum StudioRole {
    /** Decides: prices, policy, people, money out, who else may come in. */
    OWNER,
    /** Works: makes, packs, answers. */
    HELPER
}
