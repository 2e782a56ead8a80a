package org.dingzuo.bench.solve.rcpsp;

import java.util.List;
import org.dingzuo.bench.solve.Problem;

/** The door of this package. */
public final class ProjectFiles {

    private ProjectFiles() {}

    /** PSPLIB's .sm and .mm files. */
    public static Problem read(List<String> lines) {
        return Project.read(lines);
    }
}
