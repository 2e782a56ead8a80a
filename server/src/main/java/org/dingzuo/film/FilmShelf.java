package org.dingzuo.film;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Where finished films and posters stand, by media key. */
@Component
class FilmShelf {
    private final Path media;

    FilmShelf(@Value("${dingzuo.data:.data}") Path dataFolder) {
        this.media = dataFolder.resolve("media");
    }

    String keep(InputStream bytes, String ending) {
        var key = StudioScope.studio().value() + "/films/" + UUID.randomUUID() + ending;
        try (bytes) {
            var target = media.resolve(key);
            Files.createDirectories(target.getParent());
            Files.copy(bytes, target);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        return key;
    }

    String keep(Path file, String ending) {
        try {
            return keep(Files.newInputStream(file), ending);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A file to work on; not to be changed. */
    Path file(String key) {
        return media.resolve(key);
    }

    /** Takes these away, once the rows that named them are really gone. */
    void drop(Collection<String> keys) {
        var gone = List.copyOf(keys);
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            delete(gone);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                delete(gone);
            }
        });
    }

    private void delete(List<String> keys) {
        try {
            for (var key : keys) {
                Files.deleteIfExists(media.resolve(key));
            }
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }
}
