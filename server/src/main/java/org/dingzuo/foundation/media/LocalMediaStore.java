package org.dingzuo.foundation.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.FileSystemResource;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Media in the folder {@code media/} of the data folder. Written beside, forced to disk, then moved into place. */
@Component
class LocalMediaStore implements MediaStore {
    private static final int PIECE = 64 * 1024;
    private static final Duration ABANDONED = Duration.ofHours(6);

    private final Path root;
    private final Path incoming;

    LocalMediaStore(@Value("${dingzuo.data}") Path data, Clock clock) throws IOException {
        this.root = Files.createDirectories(data.resolve("media")).toRealPath();
        this.incoming = Files.createDirectories(root.resolve(".incoming"));
        removeAbandoned(clock);
    }

    @Override
    public PutOutcome put(MediaKey key, InputStream content, long most) {
        try {
            var fresh = Files.createTempFile(incoming, "", "");
            try {
                var bytes = write(content, fresh, most);
                if (bytes > most) {
                    return new PutOutcome.TooLarge(most);
                }
                place(fresh, key);
                return new PutOutcome.Kept(bytes);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("Cannot keep the medium " + key, broken);
        }
    }

    @Override
    public void adopt(MediaKey key, Path finished) {
        try {
            var fresh = Files.createTempFile(incoming, "", "");
            Files.move(finished, fresh, StandardCopyOption.REPLACE_EXISTING);
            try (var file = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                file.force(true);
            }
            place(fresh, key);
        } catch (IOException broken) {
            throw new UncheckedIOException("Cannot take over the medium " + key, broken);
        }
    }

    @Override
    public Optional<StoredMedia> open(MediaKey key) {
        var file = root.resolve(key.value());
        try {
            return Files.isRegularFile(file)
                    ? Optional.of(new StoredMedia(key, Files.size(file), new FileSystemResource(file)))
                    : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read the medium " + key, unreadable);
        }
    }

    @Override
    public void delete(MediaFolder folder) {
        try {
            FileSystemUtils.deleteRecursively(root.resolve(folder.path()));
        } catch (IOException held) {
            throw new UncheckedIOException("Cannot remove the media of " + folder.path(), held);
        }
    }

    private void place(Path fresh, MediaKey key) throws IOException {
        var target = root.resolve(key.value());
        Files.createDirectories(target.getParent());
        Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Stops one byte past the limit. */
    private static long write(InputStream content, Path to, long most) throws IOException {
        try (var file = FileChannel.open(to, StandardOpenOption.WRITE)) {
            var piece = new byte[PIECE];
            long written = 0;
            for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
                written += read;
                if (written > most) {
                    return written;
                }
                var buffer = ByteBuffer.wrap(piece, 0, read);
                while (buffer.hasRemaining()) {
                    file.write(buffer);
                }
            }
            file.force(true);
            return written;
        }
    }

    /** What a killed process left half written. */
    private void removeAbandoned(Clock clock) throws IOException {
        var before = clock.instant().minus(ABANDONED);
        try (var files = Files.list(incoming)) {
            for (var file : files.toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    FileSystemUtils.deleteRecursively(file);
                }
            }
        }
    }
}
