package org.dingzuo.film;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.dingzuo.catalog.Blueprint;
import org.dingzuo.catalog.OptionGroup;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.kernel.Language;
import org.jspecify.annotations.Nullable;

/** What a hotspot must be: inside its film, in order of time, and bound to something that can be chosen. */
final class HotspotRules {
    static final int MOST_HOTSPOTS = 40;
    private static final int MOST_KEY_FRAMES = 300;
    private static final int LONGEST_LABEL = 40;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,39}");

    private HotspotRules() {}

    /** @param seconds of the film; null while it is not known
     *  @param design what it configures; null: nothing yet, so no hotspot may be */
    static void check(List<Hotspot> hotspots, @Nullable Double seconds, @Nullable Blueprint design, Faults faults) {
        if (hotspots.size() > MOST_HOTSPOTS) {
            faults.add("hotspots", "too-many", "A film may have at most " + MOST_HOTSPOTS + " hotspots");
            return;
        }
        var ids = new HashSet<String>();
        for (var n = 0; n < hotspots.size(); n++) {
            var hotspot = hotspots.get(n);
            var field = "hotspots[" + n + "]";
            if (!ID.matcher(hotspot.id()).matches() || !ids.add(hotspot.id())) {
                faults.add(field + ".id", "id", "Give each hotspot an id of its own: letters, digits, - and _");
            }
            checkLabel(hotspot, field, faults);
            checkTimes(hotspot, seconds, field, faults);
            checkBinding(hotspot, design, field, faults);
        }
    }

    /** Whether this design, as it is now, still has what the hotspot opens. */
    static boolean isBound(Hotspot hotspot, Blueprint design) {
        var group = design.group(hotspot.group());
        return group.isPresent()
                && (hotspot.choice() == null
                        || isChoosing(group.get())
                                && group.get().choice(hotspot.choice()).isPresent());
    }

    private static boolean isChoosing(OptionGroup group) {
        return switch (group.kind()) {
            case CHOICE, CHOICES -> true;
            case NUMBER, TEXT, UPLOAD -> false;
        };
    }

    private static void checkLabel(Hotspot hotspot, String field, Faults faults) {
        if (hotspot.label().byLanguage().isEmpty()) {
            faults.add(field + ".label", "missing", "Say what can be chosen here");
        }
        for (var language : Language.values()) {
            if (hotspot.label().has(language)) {
                faults.text(field + ".label", hotspot.label().in(language), LONGEST_LABEL);
            }
        }
    }

    private static void checkTimes(Hotspot hotspot, @Nullable Double seconds, String field, Faults faults) {
        var end = seconds == null ? Double.MAX_VALUE : seconds;
        if (!(hotspot.from() >= 0 && hotspot.from() < hotspot.until() && hotspot.until() <= end)) {
            faults.add(field, "time", "A hotspot begins before it ends, and both lie inside the film");
        }
        if (hotspot.keyframes().isEmpty() || hotspot.keyframes().size() > MOST_KEY_FRAMES) {
            faults.add(field + ".keyframes", "count", "Give 1 to " + MOST_KEY_FRAMES + " key frames");
        }
        var before = Double.NEGATIVE_INFINITY;
        for (var frame : hotspot.keyframes()) {
            if (!(frame.t() > before && frame.t() >= hotspot.from() && frame.t() <= hotspot.until())) {
                faults.add(field + ".keyframes", "order", "Key frames follow each other while the hotspot is seen");
                return;
            }
            if (!(isShare(frame.x()) && isShare(frame.y()))) {
                faults.add(field + ".keyframes", "place", "x and y are shares of the picture, from 0 to 1");
                return;
            }
            before = frame.t();
        }
    }

    private static boolean isShare(double value) {
        return value >= 0 && value <= 1;
    }

    private static void checkBinding(Hotspot hotspot, @Nullable Blueprint design, String field, Faults faults) {
        if (design == null) {
            faults.add(field + ".group", "no-design", "First choose which design this film configures");
        } else if (!isBound(hotspot, design)) {
            faults.add(field + ".group", "unknown", "The design has no such option or choice");
        }
    }
}
