package org.dingzuo.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.dingzuo.foundation.sealing.PersonalSeal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The word that proves a command on this machine to be the host's: it stands in {@code keys/host.word} of the data folder, which only
 *  the host can read. */
@Component
public class HostWord {
    private final String word;

    HostWord(PersonalSeal seal, @Value("${dingzuo.data}") Path folder) {
        this.word = Secrets.encode(seal.token("host-word"));
        write(folder.resolve("keys").resolve("host.word"));
    }

    public boolean is(String said) {
        return Secrets.same(said, word);
    }

    private void write(Path file) {
        var onlyMine = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try {
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(file);
            try (var out = Files.newByteChannel(
                    file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), onlyMine)) {
                out.write(java.nio.ByteBuffer.wrap(word.getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
