package org.dingzuo.foundation.archive;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import org.dingzuo.foundation.database.DatabaseAccess;
import org.dingzuo.foundation.database.DatabaseTrouble;
import org.dingzuo.foundation.database.DatabaseVisit;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** {@code ./dingzuo backup FILE} and {@code ./dingzuo restore FILE}: no framework, so that an errand takes a second. */
public final class ArchiveCommand {
    private ArchiveCommand() {}

    public static void main(String[] arguments) {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
        try {
            System.out.println(run(arguments[0], path(arguments[1]), path(arguments[2])));
        } catch (ArchiveTrouble refused) {
            end(refused.getMessage());
        } catch (DatabaseTrouble trouble) {
            end(trouble.getMessage() + "\n" + trouble.advice());
        } catch (IOException | SQLException failed) {
            end("没有完成,什么也没留下。 It failed and left nothing behind: " + failed.getMessage());
        }
    }

    private static String run(String verb, Path file, Path data) throws IOException, SQLException {
        return switch (verb) {
            case "backup" -> backup(file, data);
            case "restore" -> restore(file, data);
            default -> throw new ArchiveTrouble("没有这个命令:" + verb, "No such verb: " + verb);
        };
    }

    private static String backup(Path file, Path data) throws IOException, SQLException {
        var visit = DatabaseVisit.to(data, System::getenv)
                .orElseThrow(() -> new ArchiveTrouble("这里还没有数据库:" + data, "There is no database yet in " + data));
        try (visit) {
            var manifest = new Backup(visit.access(), data, Clock.systemUTC()).to(file);
            return """
                    备份好了 Backed up: %s
                    %s
                    注意:文件没有加密,里面有打开姓名和地址的钥匙;请像家门钥匙一样保管。
                    Note: the file is NOT encrypted and holds the key to names and addresses; keep it like your house keys.""".formatted(file, summary(manifest));
        }
    }

    private static String restore(Path file, Path data) throws IOException, SQLException {
        var external = DatabaseAccess.fromEnvironment(System.getenv());
        var manifest = new Restore(data, external, "db/migration").from(file);
        return "恢复好了 Restored to: %s\n%s".formatted(data, summary(manifest));
    }

    private static String summary(Manifest manifest) {
        return "  %s · %d 张表 tables · %d 行 rows · %d 个文件 files"
                .formatted(
                        manifest.takenAt(),
                        manifest.tables().size(),
                        manifest.tables().stream()
                                .mapToLong(Manifest.TableRows::rows)
                                .sum(),
                        manifest.files().size());
    }

    private static Path path(String argument) {
        return Path.of(argument).toAbsolutePath().normalize();
    }

    private static void end(@Nullable String reason) {
        System.err.println(reason);
        System.exit(1);
    }
}
