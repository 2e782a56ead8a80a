package org.dingzuo.foundation.archive;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What an archive holds and how to tell that it is whole. */
record Manifest(
        int format,
        Instant takenAt,
        String postgres,
        List<Migration> migrations,
        List<TableRows> tables,
        List<SequenceAt> sequences,
        List<StoredFile> files) {
    static final int FORMAT = 1;

    Set<String> scripts() {
        return migrations.stream().map(Migration::script).collect(Collectors.toSet());
    }

    record Migration(String script, int checksum) {}

    /** The fingerprint sums a hash of each row, so that it is the same in whatever order the rows lie. */
    record TableRows(String table, List<String> columns, long rows, String fingerprint, String sha256) {
        String entry() {
            return "database/" + table + ".copy";
        }
    }

    record SequenceAt(String sequence, long value, boolean called) {}

    record StoredFile(String path, String sha256) {
        String entry() {
            return "files/" + path;
        }
    }
}
