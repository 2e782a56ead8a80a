package org.dingzuo.studio.web;

import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.web.Versions;
import org.dingzuo.studio.Change;

/** Turns what became of an edit into an answer. */
final class Changes {
    private Changes() {}

    /** The new version.
     *  @throws Problem 412 when stale, 404 when there is no such thing */
    static long made(Change change) {
        return switch (change) {
            case Change.Made(var version) -> version;
            case Change.Stale() -> throw Versions.stale();
            case Change.Unknown() -> throw Problem.notFound("There is no such thing in this studio");
        };
    }
}
