package org.dingzuo.foundation.edition;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.StudioId;

/** Remembers answers of one kind, each as long as its studio's edition stands. Every table that they are read from needs a trigger
 *  {@code raises_edition}; what changes with each order is not for here.
 *  @param <T> immutable */
public final class Lasting<T> {
    private static final int REMEMBERED = 10_000;

    private final Editions editions;
    private final ConcurrentMap<Place, Known<T>> answers = new ConcurrentHashMap<>();

    private record Place(StudioId studio, String name) {}

    private record Known<T>(long edition, T answer) {}

    public Lasting(Editions editions) {
        this.editions = editions;
    }

    /** Whether answers are remembered here: in a transaction that changes nothing they rest on. */
    public boolean serves() {
        return editions.current().isPresent();
    }

    /** The studio's only answer of this kind. */
    public T or(Supplier<T> read) {
        return find("", () -> Optional.of(read.get())).orElseThrow();
    }

    /** The answer of this name, if there is one; that there is none is not remembered. */
    public Optional<T> find(String name, Supplier<Optional<T>> read) {
        var edition = editions.current();
        if (edition.isEmpty()) {
            return read.get();
        }
        var place = new Place(StudioScope.studio(), name);
        var known = answers.get(place);
        if (known != null && known.edition() == edition.getAsLong()) {
            return Optional.of(known.answer());
        }
        var fresh = read.get();
        if (answers.size() > REMEMBERED) {
            answers.clear();
        }
        fresh.ifPresent(answer -> answers.put(place, new Known<>(edition.getAsLong(), answer)));
        return fresh;
    }
}
