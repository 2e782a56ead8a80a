package org.dingzuo.film;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
import org.dingzuo.film.encoding.FilmLab;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/** A film's poster, when the lab's choice is not the maker's: another second, or a picture of their own. */
@Service
public class Posters {
    private final FilmStore store;
    private final FilmShelf shelf;
    private final FilmLab lab;
    private final TransactionTemplate transaction;

    Posters(FilmStore store, FilmShelf shelf, FilmLab lab, TransactionTemplate transaction) {
        this.store = store;
        this.shelf = shelf;
        this.lab = lab;
        this.transaction = transaction;
    }

    /** Only Hung changed anything; the poster before stays otherwise. */
    public sealed interface Outcome {
        record Hung(Film film) implements Outcome {}

        record Unknown() implements Outcome {}

        /** No picture could be made of it: the film is not ready or shorter, or the key is no picture of the shop. */
        record NoPicture() implements Outcome {}
    }

    /** @param second from the beginning, in [0, length]
     *  @throws InterruptedException when the house closes meanwhile */
    public Outcome takeAt(FilmId id, double second) throws InterruptedException {
        var film = find(id);
        if (film.isEmpty()) {
            return new Outcome.Unknown();
        }
        var playback = film.get().playback();
        if (playback == null || !(second >= 0 && second <= playback.seconds())) {
            return new Outcome.NoPicture();
        }
        try {
            var folder = Files.createTempDirectory("dingzuo-poster-");
            try {
                var still = folder.resolve(FilmShelf.POSTER);
                return lab.pictureAt(shelf.file(playback.mp4(), folder), second, still)
                        ? hang(id, shelf.adopt(FilmShelf.folder(), still))
                        : new Outcome.NoPicture();
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    /** @param picture key of one that was uploaded for the shop */
    public Outcome take(FilmId id, String picture) {
        return shelf.isPictureOfOurs(picture) ? hang(id, picture) : new Outcome.NoPicture();
    }

    private Outcome hang(FilmId id, String poster) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> {
            var film = store.lock(StudioScope.studio(), id);
            if (film.isEmpty()) {
                return new Outcome.Unknown();
            }
            shelf.drop(null, film.get().poster());
            store.hangPoster(StudioScope.studio(), id, poster);
            return new Outcome.Hung(store.find(StudioScope.studio(), id).orElseThrow());
        }));
    }

    private Optional<Film> find(FilmId id) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> store.find(StudioScope.studio(), id)));
    }
}
