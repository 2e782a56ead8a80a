package org.dingzuo.film;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** The files that phones sent, from their first byte until the lab is done with them. They stay on this machine. */
@Component
public class Originals {
    private final Path folder;

    Originals(@Value("${dingzuo.data:.data}") Path dataFolder) {
        this.folder = dataFolder.toAbsolutePath().resolve("films");
    }

    /** Where the running studio's original of this id lies, or will lie; its folder is there. */
    public Path of(UUID id) {
        try {
            return Files.createDirectories(
                            folder.resolve(StudioScope.studio().value().toString()))
                    .resolve(id.toString());
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** The upload as it came; twice is once. */
    public void remove(UUID id) {
        try {
            Files.deleteIfExists(of(id));
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }

    /** Bytes that this disk can still take. */
    public long room() {
        try {
            return Files.getFileStore(Files.createDirectories(folder)).getUsableSpace();
        } catch (IOException unknown) {
            throw new UncheckedIOException(unknown);
        }
    }

    /** An empty folder for the lab's work on one film. */
    Path freshBench(FilmId film) throws IOException {
        var bench = benches().resolve(film.value().toString());
        FileSystemUtils.deleteRecursively(bench);
        return Files.createDirectories(bench);
    }

    Path benches() {
        return folder.resolve("lab");
    }
}
