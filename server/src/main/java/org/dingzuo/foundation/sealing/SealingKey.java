package org.dingzuo.foundation.sealing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;

/** The master secret of this installation: 32 random bytes in the data folder, outside of the database, readable by its owner only.
 *  Who loses it loses every name and address; who copies it with the database can read them. */
final class SealingKey {
    private static final int LENGTH = 32;

    private SealingKey() {}

    static byte[] inFolder(Path folder) {
        var file = folder.resolve("personal.key");
        try {
            Files.createDirectories(folder);
            if (!Files.exists(file)) {
                create(folder, file);
            }
            var key = Files.readAllBytes(file);
            if (key.length != LENGTH) {
                throw new IllegalStateException("The key file " + file + " holds " + key.length + " bytes instead of "
                        + LENGTH + "; put the right file back from a backup");
            }
            return key;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read or write the key file " + file, unreadable);
        }
    }

    private static void create(Path folder, Path file) throws IOException {
        var key = new byte[LENGTH];
        new SecureRandom().nextBytes(key);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var fresh = Files.createTempFile(folder, "personal", ".new", ownerOnly);
        try {
            Files.write(fresh, key);
            // A link, not a move: it fails if another process was first, whose key then counts.
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException otherWasFirst) {
            Arrays.fill(key, (byte) 0);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
