package org.dingzuo.studio;

/** What became of an edit. */
public sealed interface Change {
    record Made(long version) implements Change {}

    /** Somebody was faster; nothing was overwritten. */
    record Stale() implements Change {}

    record Unknown() implements Change {}
}
