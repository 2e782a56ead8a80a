package org.dingzuo.foundation.archive;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;

/** The last 64 characters of an archive: the SHA-256 of every byte before them. One changed or missing byte breaks it. */
final class Seal {
    static final int LENGTH = 64;
    private static final int CHUNK = 1 << 16;

    private Seal() {}

    static String of(Path file, long bytes) throws IOException {
        var digest = Sha256.begin();
        try (var in = Files.newInputStream(file)) {
            for (long left = bytes; left > 0; ) {
                var chunk = in.readNBytes((int) Math.min(CHUNK, left));
                if (chunk.length == 0) {
                    break;
                }
                digest.update(chunk);
                left -= chunk.length;
            }
        }
        return Sha256.end(digest);
    }

    static boolean isWhole(Path file) throws IOException {
        var end = Files.size(file) - LENGTH;
        if (end < 0) {
            return false;
        }
        try (var in = Files.newByteChannel(file)) {
            var kept = new byte[LENGTH];
            Channels.newInputStream(in.position(end)).readNBytes(kept, 0, LENGTH);
            return new String(kept, US_ASCII).equals(of(file, end));
        }
    }
}
