package org.dingzuo.foundation.sheet;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a column of a list may say. Each kind of list has an enum of its own. */
public interface SheetColumn {
    Pattern ASIDE = Pattern.compile("[(\\[【].*?[)\\]】]|[\\s*_\\-:/]");

    String name();

    /** The words by which people head it, in small letters, without spaces, signs and what stands in brackets. */
    Set<String> heads();

    /** For each column of the list what it says; null: left out.
     *  @param named for each column a name of the enum, or nothing to leave it out; empty: guessed from the header */
    static <C extends Enum<C> & SheetColumn> List<@Nullable C> of(Class<C> kind, Grid grid, List<String> named) {
        return named.isEmpty()
                ? guess(kind, grid.header())
                : named.stream()
                        .<@Nullable C>map(name -> named(kind, name).orElse(null))
                        .toList();
    }

    /** Each is said once, by the first column that seems to. */
    private static <C extends Enum<C> & SheetColumn> List<@Nullable C> guess(Class<C> kind, List<String> header) {
        var left = EnumSet.allOf(kind);
        var guessed = new ArrayList<@Nullable C>();
        for (var head : header) {
            var plain = ASIDE.matcher(
                            Normalizer.normalize(head, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
                    .replaceAll("");
            var found = left.stream()
                    .filter(column -> column.heads().contains(plain))
                    .findFirst();
            found.ifPresent(left::remove);
            guessed.add(found.orElse(null));
        }
        return guessed;
    }

    private static <C extends Enum<C> & SheetColumn> Optional<C> named(Class<C> kind, String name) {
        return EnumSet.allOf(kind).stream()
                .filter(column -> column.name().equals(name))
                .findFirst();
    }
}
