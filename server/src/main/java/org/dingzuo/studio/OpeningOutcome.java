package org.dingzuo.studio;

import org.dingzuo.kernel.StudioId;

/** What came of opening a studio. */
public sealed interface OpeningOutcome {
    record Opened(StudioId studio) implements OpeningOutcome {}

    /** The slug belongs to somebody, or is a word that the house needs for itself. */
    record SlugTaken(String slug) implements OpeningOutcome {}

    record SlugMalformed(String slug) implements OpeningOutcome {}
}
