package org.dingzuo.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a newer state of a design says otherwise than an older one, by the paths of the editing document. */
public final class Differences {
    private Differences() {}

    /** @param path a part of a blueprint; of a group or a step with its key behind it ({@code routing.dry}) */
    public record Difference(String path, Kind kind) {}

    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /** Empty: they say the same. Steps and groups are told apart by their keys, so a renamed one is changed, not another. */
    public static List<Difference> between(Blueprint older, Blueprint newer) {
        var found = new ArrayList<Difference>();
        compare("name", older.name(), newer.name(), found);
        compare("story", older.story(), newer.story(), found);
        compare("basePrice", older.basePrice(), newer.basePrice(), found);
        compare("customSpec", older.customSpec(), newer.customSpec(), found);
        compare("repair", older.repair(), newer.repair(), found);
        compare("pictures", older.pictures(), newer.pictures(), found);
        each("optionGroups", older.optionGroups(), newer.optionGroups(), OptionGroup::key, found);
        compare("rules", older.rules(), newer.rules(), found);
        each("routing", older.routing(), newer.routing(), RoutingStep::key, found);
        compare("bill", older.bill(), newer.bill(), found);
        compare("growths", older.growths(), newer.growths(), found);
        compare("places", older.places(), newer.places(), found);
        compare("questions", older.questions(), newer.questions(), found);
        return found;
    }

    private static void compare(String path, @Nullable Object older, @Nullable Object newer, List<Difference> found) {
        if (older == null && newer != null) {
            found.add(new Difference(path, Kind.ADDED));
        } else if (older != null && newer == null) {
            found.add(new Difference(path, Kind.REMOVED));
        } else if (!Objects.equals(older, newer)) {
            found.add(new Difference(path, Kind.CHANGED));
        }
    }

    private static <T> void each(
            String path, List<T> older, List<T> newer, Function<T, String> key, List<Difference> found) {
        var before = byKey(older, key);
        var after = byKey(newer, key);
        var keys = new LinkedHashSet<>(before.keySet());
        keys.addAll(after.keySet());
        keys.forEach(each -> compare(path + "." + each, before.get(each), after.get(each), found));
    }

    private static <T> Map<String, T> byKey(List<T> all, Function<T, String> key) {
        var byKey = new LinkedHashMap<String, T>();
        all.forEach(each -> byKey.put(key.apply(each), each));
        return byKey;
    }
}
