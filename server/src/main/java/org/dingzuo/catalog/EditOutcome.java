package org.dingzuo.catalog;

/** What became of a maker's act on a design. */
public sealed interface EditOutcome {
    record Done(Design design) implements EditOutcome {}

    /** Somebody edited since the version that this edit was based on. */
    record Stale() implements EditOutcome {}

    record Unknown() implements EditOutcome {}

    /** The state does not allow it: a design that was never published cannot be retired. */
    record NotNow(Design.State state) implements EditOutcome {}

    /** The revision on sale has no such choice. */
    record NoSuchChoice() implements EditOutcome {}
}
