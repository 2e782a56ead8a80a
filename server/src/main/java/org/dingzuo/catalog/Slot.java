package org.dingzuo.catalog;

import java.util.stream.Stream;
import org.dingzuo.catalog.Clash.Term;
import org.jspecify.annotations.Nullable;

/** What is still open about one group while a search goes on. Never changes: narrowing answers another slot. */
sealed interface Slot permits OneOfMany, SomeOfMany {
    String group();

    Truth holds(When when);

    /** Only what agrees with {@code when} holding, or not holding; null when nothing is left. May leave more open than it must: a search
     *  looks again when all is decided. */
    @Nullable
    Slot narrowed(When when, boolean holds);

    boolean isDecided();

    /** The first way to go on deciding, and all the others. The nearest to {@link #own} come first. */
    Stream<Slot> ways();

    /** Only as it is in the configuration that the search sets out from; null when that is no longer open, or was nothing. */
    @Nullable
    Slot own();

    /** The decided value as a configuration has it; null: left out. */
    @Nullable
    Object value();

    /** Whether this choice is among what is left. */
    boolean allows(String choice);

    default Truth holds(Term term) {
        var truth = holds(term.when());
        return term.holds() ? truth : truth.not();
    }

    /** So that this term is false; null when it cannot be. */
    default @Nullable Slot without(Term term) {
        return narrowed(term.when(), !term.holds());
    }

    enum Truth {
        YES,
        NO,
        OPEN;

        Truth not() {
            return switch (this) {
                case YES -> NO;
                case NO -> YES;
                case OPEN -> OPEN;
            };
        }

        static Truth of(boolean sure, boolean possible) {
            return sure ? YES : possible ? OPEN : NO;
        }
    }
}
