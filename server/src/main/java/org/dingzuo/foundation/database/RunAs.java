package org.dingzuo.foundation.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** PostgreSQL refuses to run as root, so root hands it to somebody else: a mapped user or, where that is blocked, nobody. */
enum RunAs {
    MYSELF(List.of()),
    /** Root outside, an ordinary user inside a namespace of its own: files stay root's. */
    MAPPED_USER(List.of("unshare", "--user", "--map-user=1000")),
    /** Nobody, who may pass through folders that are closed to others, such as /root. */
    NOBODY(List.of(
            "setpriv",
            "--reuid=65534",
            "--regid=65534",
            "--clear-groups",
            // Without it access(2), which initdb asks before it runs anything, would not count the right below.
            "--securebits=+no_setuid_fixup",
            "--inh-caps=+dac_override",
            "--ambient-caps=+dac_override"));

    private static final int ROOT = 0;
    private static final int NOBODY_ID = 65534;

    private final List<String> prefix;

    RunAs(List<String> prefix) {
        this.prefix = prefix;
    }

    static RunAs here(Path myFile) throws IOException, InterruptedException {
        if (owner(myFile) != ROOT) {
            return MYSELF;
        }
        return Stream.of(MAPPED_USER, NOBODY).filter(RunAs::works).findFirst().orElse(MYSELF);
    }

    List<String> command(List<String> command) {
        var whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return whole;
    }

    /** The cluster may have been made on a machine, or in a container, where the other way was taken. */
    void handOver(Path cluster) throws IOException {
        if (this == MYSELF || owner(cluster) == fileOwner()) {
            return;
        }
        try (var all = Files.walk(cluster)) {
            for (var path : (Iterable<Path>) all::iterator) {
                Files.setAttribute(path, "unix:uid", fileOwner(), LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    private int fileOwner() {
        return this == NOBODY ? NOBODY_ID : ROOT;
    }

    boolean works() {
        try {
            return new ProcessBuilder(command(List.of("true"))).start().waitFor() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static int owner(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
    }
}
