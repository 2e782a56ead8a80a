package org.dingzuo.foundation.database;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A short errand in the database of a data folder: beside the app that runs there, or with the server started just for it. */
public final class DatabaseVisit implements AutoCloseable {
    private final DatabaseAccess access;
    private final Optional<OwnPostgres> mine;

    private DatabaseVisit(DatabaseAccess access, Optional<OwnPostgres> mine) {
        this.access = access;
        this.mine = mine;
    }

    /** Empty when there is no database yet. */
    public static Optional<DatabaseVisit> to(Path dataFolder, Function<String, @Nullable String> settings) {
        return DatabaseAccess.named(settings)
                .or(() -> OwnPostgres.running(dataFolder))
                .map(access -> new DatabaseVisit(access, Optional.empty()))
                .or(() -> started(dataFolder));
    }

    private static Optional<DatabaseVisit> started(Path dataFolder) {
        if (!OwnPostgres.exists(dataFolder)) {
            return Optional.empty();
        }
        var own = OwnPostgres.start(dataFolder);
        return Optional.of(new DatabaseVisit(own.access(), Optional.of(own)));
    }

    public DatabaseAccess access() {
        return access;
    }

    @Override
    public void close() {
        mine.ifPresent(OwnPostgres::close);
    }
}
