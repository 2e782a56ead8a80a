package org.dingzuo.foundation.programs;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.util.FileSystemUtils;

/** Programs out of a jar, unpacked once per version and shared by all data folders of this user. */
public final class SharedPrograms {
    private SharedPrograms() {}

    /** Fills the empty folder that it is given. */
    @FunctionalInterface
    public interface Unpacking {
        void into(Path draft) throws IOException;
    }

    /** @param name of their folder, with their version
     *  @param dataFolder where they are kept when the user has no home */
    public static Path unpacked(String name, Path dataFolder, Unpacking unpacking) throws IOException {
        return once(cache(dataFolder).resolve(name), unpacking);
    }

    private static Path cache(Path dataFolder) {
        var shared = Path.of(System.getProperty("user.home", "/nowhere"), ".cache", "dingzuo");
        try {
            return Files.createDirectories(shared);
        } catch (IOException noHome) {
            return dataFolder.resolve("programs");
        }
    }

    // Two processes may unpack at once: each into a folder of its own, and the first to rename wins.
    static Path once(Path home, Unpacking unpacking) throws IOException {
        if (Files.exists(home)) {
            return home;
        }
        Files.createDirectories(home.getParent());
        var draft = Files.createTempDirectory(
                home.getParent(),
                "unpacking-",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        try {
            unpacking.into(draft);
            Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException refused) {
            // Java has no name of its own for the no of a folder that is there: another was faster, and its programs
            // are the same.
            if (Files.notExists(home)) {
                throw refused;
            }
        } finally {
            FileSystemUtils.deleteRecursively(draft);
        }
        return home;
    }
}
