package org.dingzuo.foundation.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.sql.SQLException;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An archive being written: an ordinary zip whose comment is the SHA-256 of all bytes before it.
 *  It grows under another name and takes its own only when it is whole and on the disk. */
final class ArchiveWriter implements AutoCloseable {
    private final Path file;
    private final Path draft;
    private final FileChannel channel;
    private final ZipOutputStream zip;

    private ArchiveWriter(Path file, Path draft, FileChannel channel) {
        this.file = file;
        this.draft = draft;
        this.channel = channel;
        this.zip = new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16), UTF_8);
        zip.setLevel(Deflater.BEST_SPEED);
    }

    static ArchiveWriter to(Path file) throws IOException {
        if (Files.exists(file)) {
            throw new ArchiveTrouble(file + " 已经在了,不覆盖。", file + " is there already and stays as it is.");
        }
        var draft = file.resolveSibling(file.getFileName() + ".draft");
        Files.deleteIfExists(draft);
        var onlyMine = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var channel = FileChannel.open(
                draft,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.READ),
                onlyMine);
        return new ArchiveWriter(file, draft, channel);
    }

    interface Content {
        void writeTo(OutputStream out) throws IOException, SQLException;
    }

    /** @return the SHA-256 of what was written */
    String add(String name, Content content) throws IOException, SQLException {
        var digest = Sha256.begin();
        zip.putNextEntry(new ZipEntry(name));
        content.writeTo(new KeptOpen(new DigestOutputStream(zip, digest)));
        zip.closeEntry();
        return Sha256.end(digest);
    }

    void finish() throws IOException {
        zip.setComment("0".repeat(Seal.LENGTH));
        zip.finish();
        zip.flush();
        var end = channel.size() - Seal.LENGTH;
        channel.write(ByteBuffer.wrap(Seal.of(draft, end).getBytes(UTF_8)), end);
        channel.force(true);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(draft);
    }

    /** Content may close what it is given; the archive goes on. */
    private static final class KeptOpen extends FilterOutputStream {
        KeptOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
