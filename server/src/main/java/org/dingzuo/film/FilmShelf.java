package org.dingzuo.film;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dingzuo.foundation.media.MediaFolder;
import org.dingzuo.foundation.media.MediaKey;
import org.dingzuo.foundation.media.MediaStore;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Finished films and their posters among the media: a folder for each film, so that a playlist finds its parts beside it. */
@Component
class FilmShelf {
    static final String POSTER = "poster.jpg";

    private static final long MOST_BYTES = 4L << 30;

    private final MediaStore media;

    FilmShelf(MediaStore media) {
        this.media = media;
    }

    static MediaFolder folder() {
        return MediaFolder.fresh(MediaFolder.Access.OPEN);
    }

    /** Takes the lab's file over under its own name. */
    String adopt(MediaFolder folder, Path file) {
        var key = folder.file(String.valueOf(file.getFileName()));
        media.adopt(key, file);
        return key.value();
    }

    String put(MediaFolder folder, String name, InputStream bytes) {
        var key = folder.file(name);
        try (bytes) {
            media.put(key, bytes, MOST_BYTES);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return key.value();
    }

    /** Whether this is an open picture of the running studio. */
    boolean isPictureOfOurs(String key) {
        return MediaKey.parse(key)
                .filter(known -> known.folder().studio().equals(StudioScope.studio()))
                .filter(known -> known.folder().access() == MediaFolder.Access.OPEN)
                .filter(known -> known.type().getType().equals("image"))
                .flatMap(media::open)
                .isPresent();
    }

    /** The medium as a file to read from: its own where it lies on this machine, else a copy in {@code folder}. */
    Path file(String key, Path folder) throws IOException {
        var content = media.open(new MediaKey(key))
                .orElseThrow(() -> new IOException("The medium " + key + " is gone"))
                .content();
        if (content.isFile()) {
            return content.getFile().toPath();
        }
        var copy = folder.resolve("film.mp4");
        try (var in = content.getInputStream()) {
            Files.copy(in, copy);
        }
        return copy;
    }

    /** Takes a film's folder, and a poster that we took from it, away once the rows that named them are really gone. A picture that the
     *  maker uploaded stays: it may hang elsewhere too. */
    void drop(@Nullable Playback playback, @Nullable String poster) {
        afterCommit(() -> {
            if (playback != null) {
                media.delete(new MediaKey(playback.mp4()).folder());
            }
            if (poster != null && poster.endsWith("/" + POSTER)) {
                media.delete(new MediaKey(poster).folder());
            }
        });
    }

    void drop(MediaFolder folder) {
        media.delete(folder);
    }

    private static void afterCommit(Runnable work) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            work.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }
}
