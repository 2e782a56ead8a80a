package org.dingzuo.film.upload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** An original that one request at a time may lengthen. */
final class UploadFile implements AutoCloseable {
    private static final int PIECE = 1 << 16;

    private final FileChannel channel;

    private UploadFile(FileChannel channel) {
        this.channel = channel;
    }

    /** Null while another request, of this process or another, writes to it. */
    static @Nullable UploadFile open(Path file) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                channel.position(channel.size());
                return new UploadFile(channel);
            }
        } catch (OverlappingFileLockException oneOfOurs) {
            // Answered as busy below.
        }
        channel.close();
        return null;
    }

    long length() throws IOException {
        return channel.size();
    }

    /** False when the piece is longer than what is left up to {@code end}. A line that breaks off ends the piece. */
    boolean append(InputStream piece, long end) throws IOException {
        var buffer = new byte[PIECE];
        while (true) {
            var read = next(piece, buffer);
            if (read < 0) {
                return true;
            }
            var fits = (int) Math.min(read, end - channel.position());
            var bytes = ByteBuffer.wrap(buffer, 0, fits);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            if (fits < read) {
                return false;
            }
        }
    }

    /** On the disk before the database says that the film is here. */
    void settle() throws IOException {
        channel.force(true);
    }

    private static int next(InputStream piece, byte[] buffer) {
        try {
            return piece.read(buffer);
        } catch (IOException lineBroke) {
            return -1;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
