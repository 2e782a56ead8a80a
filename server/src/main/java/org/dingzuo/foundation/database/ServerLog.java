package org.dingzuo.foundation.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** What PostgreSQL wrote in its log since a moment, and what it means to the keeper of the machine. */
record ServerLog(String text) {
    private static final long KEPT = 10_000_000;

    static void trim(Path file) throws IOException {
        if (end(file) > KEPT) {
            try (var log = FileChannel.open(file, StandardOpenOption.WRITE)) {
                log.truncate(0);
            }
        }
    }

    static long end(Path file) throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    static ServerLog since(Path file, long from) throws IOException {
        var all = Files.readAllBytes(file);
        var start = Math.clamp(from, 0, all.length);
        return new ServerLog(new String(Arrays.copyOfRange(all, start, all.length), UTF_8));
    }

    /** True when waiting a moment, or another port, may help. */
    boolean passing() {
        return text.contains("is still in use") || text.contains("Address already in use");
    }

    DatabaseTrouble trouble(Path folder) {
        if (text.contains("No space left on device")) {
            return new DatabaseTrouble(
                    "磁盘满了,数据库起不来(%s)。 The disk is full, so the database cannot start (%s).".formatted(folder, folder),
                    "腾出空间再启动;已收下的订单都在。 Free some space and start again; every answered order is safe.");
        }
        if (text.contains("Permission denied")) {
            return notMine(folder);
        }
        return new DatabaseTrouble(
                "数据库起不来。 The database did not start:\n" + text.strip(),
                "全部记录在 %s/postgres.log。 The whole log is %s/postgres.log.".formatted(folder, folder));
    }

    static DatabaseTrouble notMine(Path folder) {
        return new DatabaseTrouble(
                "没有权限使用资料夹 %s。 No permission to use the folder %s.".formatted(folder, folder),
                "用创建它的用户来启动,或用 --data 换一个资料夹。 Start as the user who made it, or choose another folder with --data.");
    }
}
