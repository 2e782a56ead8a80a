package org.dingzuo.foundation.web;

import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.tenancy.StudioScope;

/** What a controller below {@code /shops/{shop}} calls first. */
public final class InShop {
    private InShop() {}

    /** @throws Problem 404 when no studio has the slug in the address */
    public static void require() {
        if (!StudioScope.isOpen()) {
            throw Problem.notFound("There is no such shop");
        }
    }
}
