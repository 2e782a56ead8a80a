package org.dingzuo.foundation.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What the house puts into an empty database by itself, such as a demo. Stopped half-way it is no use to anybody and nothing in it is
 *  anybody's: the next start of the house's own PostgreSQL begins with an empty one again. */
@Component
public class FirstFilling {
    private static final String MARK = "half-filled";

    private final Path mark;

    FirstFilling(@Value("${dingzuo.data}") Path dataFolder) {
        this.mark = mark(OwnPostgres.folder(dataFolder));
    }

    /** Only for an empty database: what is in it from here to {@link #isDone} may be thrown away. */
    public void begins() {
        try {
            Files.createDirectories(mark.getParent());
            Files.writeString(mark, "");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public void isDone() {
        try {
            Files.deleteIfExists(mark);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Still so only where an outside database was being filled, which is not ours to empty. */
    public boolean wasBrokenOff() {
        return Files.exists(mark);
    }

    static Path mark(Path databaseFolder) {
        return databaseFolder.resolve(MARK);
    }
}
