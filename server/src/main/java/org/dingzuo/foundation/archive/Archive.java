package org.dingzuo.foundation.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.sql.SQLException;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A whole archive, open for reading. One that is damaged or cut off never opens. */
final class Archive implements AutoCloseable {
    private final ZipFile zip;
    private final Manifest manifest;

    private Archive(ZipFile zip, Manifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    static Archive open(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new ArchiveTrouble("没有这个文件:" + file, "There is no such file: " + file);
        }
        if (!Seal.isWhole(file)) {
            throw damaged(file);
        }
        try {
            var zip = new ZipFile(file.toFile());
            try (var in = zip.getInputStream(zip.getEntry(Backup.MANIFEST))) {
                return new Archive(zip, understood(JsonMapper.shared().readValue(in, Manifest.class)));
            }
        } catch (ZipException | JacksonException notOurs) {
            throw damaged(file);
        }
    }

    Manifest manifest() {
        return manifest;
    }

    interface Reader {
        void read(InputStream content) throws IOException, SQLException;
    }

    void read(String entry, String sha256, Reader reader) throws IOException, SQLException {
        var digest = Sha256.begin();
        try (var in = new DigestInputStream(new BufferedInputStream(zip.getInputStream(zip.getEntry(entry))), digest)) {
            reader.read(in);
            in.transferTo(OutputStream.nullOutputStream());
        }
        if (!Sha256.end(digest).equals(sha256)) {
            throw new ArchiveTrouble("内容与校验和不符:" + entry, "The content does not match its checksum: " + entry);
        }
    }

    private static Manifest understood(Manifest manifest) {
        if (manifest.format() != Manifest.FORMAT) {
            throw new ArchiveTrouble(
                    "这份备份来自更新的版本。", "This backup comes from a newer Dingzuo (format " + manifest.format() + ").");
        }
        return manifest;
    }

    private static ArchiveTrouble damaged(Path file) {
        return new ArchiveTrouble("备份损坏或不完整:" + file, "The backup is damaged or incomplete: " + file);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
