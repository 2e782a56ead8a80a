package org.dingzuo.catalog;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dingzuo.catalog.OptionGroup.Choice;
import org.dingzuo.catalog.OptionGroup.Kind;
import org.jspecify.annotations.Nullable;

/** What each group of a design can be by its choices and limits alone, rules left aside. Numbers and lengths are told apart only where a
 *  rule does: between two of its bounds one stands for all, so that a search stays exact. */
final class Slots {
    private final Blueprint blueprint;
    private final List<Clash> clashes;

    Slots(Blueprint blueprint, List<Clash> clashes) {
        this.blueprint = blueprint;
        this.clashes = clashes;
    }

    /** Of every group and of the pieces. A text is only as long as it is: its length stands for it. Null: some group can be nothing. */
    @Nullable
    Map<String, Slot> all() {
        var slots = new LinkedHashMap<String, @Nullable Slot>();
        for (var group : blueprint.optionGroups()) {
            slots.put(
                    group.key(), group.kind() == Kind.CHOICES ? some(group, null) : one(group, anything(group), false));
        }
        slots.put(Clash.PIECES, pieces(1));
        return whole(slots);
    }

    /** The same, setting out from what somebody chose. Nobody's words are made up: a text may be kept, shortened, left out, or be the
     *  maker's example. */
    @Nullable
    Map<String, Slot> around(Configuration own, int pieces) {
        var slots = new LinkedHashMap<String, @Nullable Slot>();
        for (var group : blueprint.optionGroups()) {
            slots.put(
                    group.key(),
                    group.kind() == Kind.CHOICES
                            ? some(group, own.picked(group))
                            : around(group, own.value(group.key())));
        }
        slots.put(Clash.PIECES, pieces(pieces));
        return whole(slots);
    }

    private static @Nullable Map<String, Slot> whole(Map<String, @Nullable Slot> slots) {
        var whole = new LinkedHashMap<String, Slot>();
        for (var slot : slots.values()) {
            if (slot == null) {
                return null;
            }
            whole.put(slot.group(), slot);
        }
        return whole;
    }

    private Stream<Optional<Object>> anything(OptionGroup group) {
        return switch (group.kind()) {
            case CHOICE -> available(group).map(Optional::of);
            case NUMBER -> numbers(group, null).map(Optional::of);
            case TEXT -> stretches(group.key(), 1, longest(group)).map(stretch -> Optional.of(stretch.from()));
            case UPLOAD, CHOICES -> Stream.of(Optional.of(group.key()));
        };
    }

    private @Nullable Slot around(OptionGroup group, @Nullable Object own) {
        var others = switch (group.kind()) {
            case CHOICE -> available(group);
            case NUMBER -> numbers(group, own instanceof Long number ? number : null);
            case TEXT -> texts(group, own instanceof String text ? text : "");
            case UPLOAD, CHOICES -> Stream.ofNullable(group.example());
        };
        var stands = own == null ? !group.required() : stands(group, own);
        var values =
                Stream.concat(stands ? Stream.of(Optional.ofNullable(own)) : Stream.empty(), others.map(Optional::of));
        return one(group, values, stands);
    }

    private @Nullable Slot one(OptionGroup group, Stream<Optional<Object>> filled, boolean ownThere) {
        var values = new LinkedHashSet<>(filled.toList());
        if (!group.required()) {
            values.add(Optional.empty());
        }
        return values.isEmpty()
                ? null
                : OneOfMany.of(
                        group.key(), List.copyOf(values), ownThere, (when, value) -> meets(group.kind(), when, value));
    }

    private static @Nullable Slot some(OptionGroup group, @Nullable Set<String> own) {
        var keys = group.choices().stream().map(Choice::key).toList();
        var open = new BitSet();
        for (int at = 0; at < keys.size(); at++) {
            open.set(at, group.choices().get(at).available());
        }
        var max = group.limits().max();
        var most = max == null ? keys.size() : (int) Math.clamp(max, 0, keys.size());
        return SomeOfMany.of(group.key(), keys, open, group.required() ? 1 : 0, most, own);
    }

    private Slot pieces(int own) {
        var values = Stream.concat(
                        Stream.of((long) own),
                        stretches(Clash.PIECES, 1, Choosing.MOST_PIECES)
                                .map(stretch -> Math.clamp(own, stretch.from(), stretch.upTo()))
                                .sorted(Comparator.comparingLong(number -> Math.abs(number - own))))
                .distinct()
                .map(number -> Optional.<Object>of(number))
                .toList();
        return OneOfMany.of(Clash.PIECES, values, true, (when, value) -> meets(Kind.NUMBER, when, value));
    }

    static boolean meets(Kind kind, When when, Optional<Object> value) {
        if (value.isEmpty()) {
            return false;
        }
        var size = switch (value.get()) {
            case Long number -> number;
            case String text when kind == Kind.TEXT -> (long) text.codePointCount(0, text.length());
            default -> null;
        };
        var chosen =
                when.choices() == null || kind == Kind.CHOICE && when.choices().contains(String.valueOf(value.get()));
        return chosen && when.admits(size);
    }

    private static boolean stands(OptionGroup group, Object value) {
        return ValueShapes.beyondTheTools(group, value) == null
                && (group.kind() != Kind.CHOICE
                        || group.choice(String.valueOf(value))
                                .filter(Choice::available)
                                .isPresent());
    }

    private static Stream<Object> available(OptionGroup group) {
        return group.choices().stream().filter(Choice::available).map(Choice::key);
    }

    private Stream<Object> numbers(OptionGroup group, @Nullable Long near) {
        var limits = group.limits();
        var min = Objects.requireNonNullElse(limits.min(), -ValueShapes.LARGEST_NUMBER);
        var max = Objects.requireNonNullElse(limits.max(), ValueShapes.LARGEST_NUMBER);
        var grid = new Grid(limits.min() == null ? 0 : limits.min(), limits.step() == null ? 1 : limits.step());
        return stretches(group.key(), min, max)
                .flatMap(stretch -> grid.nearest(near == null ? stretch.from() : near, stretch))
                .sorted(Comparator.comparingLong(number -> near == null ? 0 : Math.abs(number - near)))
                .map(Object.class::cast);
    }

    private Stream<Object> texts(OptionGroup group, String own) {
        var shorter = stretches(group.key(), 1, longest(group))
                .map(stretch -> shortened(own, stretch))
                .filter(text -> !text.isEmpty())
                .sorted(Comparator.comparingInt(String::length).reversed());
        return Stream.concat(shorter, group.example() instanceof String example ? Stream.of(example) : Stream.empty())
                .filter(text -> stands(group, text))
                .map(Object.class::cast);
    }

    /** As much of a text as fits; empty when too little is left. */
    private static String shortened(String text, Stretch stretch) {
        var characters = text.codePointCount(0, text.length());
        var kept = text.substring(0, text.offsetByCodePoints(0, (int) Math.min(characters, stretch.upTo())))
                .strip();
        return kept.codePointCount(0, kept.length()) >= stretch.from() ? kept : "";
    }

    private static long longest(OptionGroup group) {
        var longest = group.limits().maxLength();
        return longest == null ? ValueShapes.LONGEST_TEXT : longest;
    }

    private record Stretch(long from, long upTo) {}

    /** The numbers that count from {@code origin} in steps. */
    private record Grid(long origin, long step) {
        Stream<Long> nearest(long wish, Stretch within) {
            var first = origin + Math.ceilDiv(within.from() - origin, step) * step;
            var last = origin + Math.floorDiv(within.upTo() - origin, step) * step;
            var at = origin + Math.floorDiv(wish - origin + step / 2, step) * step;
            return first > last ? Stream.empty() : Stream.of(Math.clamp(at, first, last));
        }
    }

    /** Between these bounds no rule tells sizes of this group apart. */
    private Stream<Stretch> stretches(String group, long from, long upTo) {
        var starts = new TreeSet<Long>();
        starts.add(from);
        for (var clash : clashes) {
            for (var term : clash.terms()) {
                if (term.when().group().equals(group)) {
                    Stream.ofNullable(term.when().from()).forEach(starts::add);
                    Stream.ofNullable(term.when().upTo()).forEach(bound -> starts.add(bound + 1));
                }
            }
        }
        var inside = new ArrayList<>(starts.subSet(from, true, upTo, true));
        return IntStream.range(0, inside.size())
                .mapToObj(at -> new Stretch(inside.get(at), at + 1 < inside.size() ? inside.get(at + 1) - 1 : upTo));
    }
}
