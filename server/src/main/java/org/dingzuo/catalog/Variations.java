package org.dingzuo.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can be made of a design, configuration by configuration, for questions about all of them. Numbers are tried at their ends, texts
 *  and pictures with and without; sets of many choices each alone and all together. */
public final class Variations {
    private static final int WIDEST_SET = 6;
    private static final String ANY_PICTURE = new UUID(0, 1).toString();

    private final DesignId design;
    private final String slug;
    private final Blueprint blueprint;
    private final int most;
    private final List<MakeableItem> found = new ArrayList<>();
    private int tried;
    private boolean all = true;

    /** @param items that can be made
     *  @param all whether nothing was left out */
    public record Found(List<MakeableItem> items, boolean all) {}

    private Variations(DesignId design, String slug, Blueprint blueprint, int most) {
        this.design = design;
        this.slug = slug;
        this.blueprint = blueprint;
        this.most = most;
    }

    /** @param most configurations that are tried before the search gives up */
    public static Found of(DesignId design, String slug, Blueprint blueprint, int most) {
        // A piece costs the same however many are asked for.
        var search = new Variations(design, slug, blueprint.forAnyPieces(), most);
        search.vary(0, new LinkedHashMap<>());
        return new Found(List.copyOf(search.found), search.all);
    }

    private void vary(int at, Map<String, Object> wish) {
        if (tried >= most) {
            all = false;
            return;
        }
        if (at == blueprint.optionGroups().size()) {
            tried++;
            Configurator.made(design, slug, blueprint, wish).ifPresent(found::add);
            return;
        }
        var group = blueprint.optionGroups().get(at);
        if (!group.required()) {
            vary(at + 1, wish);
        }
        for (var value : values(group)) {
            wish.put(group.key(), value);
            vary(at + 1, wish);
            wish.remove(group.key());
        }
    }

    private List<Object> values(OptionGroup group) {
        var keys = group.choices().stream()
                .filter(OptionGroup.Choice::available)
                .map(OptionGroup.Choice::key)
                .toList();
        return switch (group.kind()) {
            case CHOICE -> List.copyOf(keys);
            case CHOICES -> sets(keys);
            case NUMBER -> ends(group);
            case TEXT -> List.of(text(group));
            case UPLOAD -> List.of(ANY_PICTURE);
        };
    }

    private List<Object> sets(List<String> keys) {
        if (keys.size() <= WIDEST_SET) {
            return subsets(keys);
        }
        all = false;
        return Stream.concat(keys.stream().map(List::of), Stream.of(keys))
                .map(Object.class::cast)
                .toList();
    }

    /** Every set of at least one of these. */
    private static List<Object> subsets(List<String> keys) {
        return IntStream.range(1, 1 << keys.size())
                .<Object>mapToObj(mask -> IntStream.range(0, keys.size())
                        .filter(at -> (mask & 1 << at) != 0)
                        .mapToObj(keys::get)
                        .toList())
                .toList();
    }

    private static List<Object> ends(OptionGroup group) {
        return Stream.of(group.limits().min(), group.limits().max(), group.example())
                .filter(Objects::nonNull)
                .distinct()
                .map(Object.class::cast)
                .toList();
    }

    private static Object text(OptionGroup group) {
        var given = group.example();
        return given != null ? given : anyGlyph(group.limits().glyphs());
    }

    private static String anyGlyph(@Nullable String glyphs) {
        return glyphs == null || glyphs.isEmpty() ? "A" : Character.toString(glyphs.codePointAt(0));
    }
}
