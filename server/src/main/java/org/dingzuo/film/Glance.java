package org.dingzuo.film;

/** What a visitor did with a film, counted once per visit. */
public enum Glance {
    OPENED,
    PLAYED,
    /** Chose something in it. */
    TAPPED
}
