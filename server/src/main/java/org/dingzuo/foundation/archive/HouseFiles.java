package org.dingzuo.foundation.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The files of a data folder that no database can make again: media, and the key of the personal data. */
record HouseFiles(Path dataFolder) {
    /** What the server makes itself: its cluster, its passwords, its unpacked programs. */
    private static final Set<String> ITS_OWN = Set.of("database", "programs", Restore.DRAFT);

    List<Path> all() throws IOException {
        if (Files.notExists(dataFolder)) {
            return List.of();
        }
        try (var walk = Files.walk(dataFolder)) {
            return walk.filter(Files::isRegularFile)
                    .map(dataFolder::relativize)
                    .filter(path -> !ITS_OWN.contains(path.getName(0).toString()))
                    .sorted()
                    .toList();
        }
    }

    /** A path out of an archive never leads out of the folder. */
    Path target(String path) {
        var target = dataFolder.resolve(path).normalize();
        if (!target.startsWith(dataFolder)
                || ITS_OWN.contains(Path.of(path).getName(0).toString())) {
            throw new ArchiveTrouble("备份里有不该有的路径:" + path, "The archive holds a path that leads elsewhere: " + path);
        }
        return target;
    }
}
