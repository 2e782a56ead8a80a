package org.dingzuo.foundation.jobs;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How readily a thread gives its processor to others: setpriority(2). On Linux Java's own priorities change nothing. */
final class Niceness {
    private static final int PROCESS = 0;
    private static final int CALLING_THREAD = 0;
    private static final int NICEST = 19;

    private static final Logger log = LoggerFactory.getLogger(Niceness.class);

    private Niceness() {}

    /** The calling thread works only when nobody else wants the processor, or nearly so. On Linux, where a thread has a niceness of its
     *  own; elsewhere it would be that of the whole process, and nothing happens. */
    static void letOthersGoFirst() {
        if (!"Linux".equals(System.getProperty("os.name"))) {
            return;
        }
        var linker = Linker.nativeLinker();
        var setPriority = linker.downcallHandle(
                linker.defaultLookup().findOrThrow("setpriority"),
                FunctionDescriptor.of(
                        ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
        try {
            var refused = (int) setPriority.invokeExact(PROCESS, CALLING_THREAD, NICEST);
            if (refused != 0) {
                log.warn("niceness refused: what thinks for long takes its turn like who waits for an answer");
            }
        } catch (RuntimeException | Error broken) {
            throw broken;
        } catch (Throwable impossible) {
            throw new AssertionError(impossible);
        }
    }
}
