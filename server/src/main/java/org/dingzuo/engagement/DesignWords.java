package org.dingzuo.engagement;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dingzuo.catalog.OptionGroup;
import org.dingzuo.catalog.PublishedDesign;
import org.dingzuo.kernel.Language;
import org.dingzuo.kernel.Words;
import org.jspecify.annotations.Nullable;

/** A dictionary of the designs' own words: finds in a remark which design is meant and what is already chosen. Longer words win over
 *  the shorter ones they contain. Linear in the remark and the dictionary; no model, so that the maker can see why. */
final class DesignWords {
    private static final int SHORTEST_CHINESE = 2;
    private static final int SHORTEST_LATIN = 3;
    private static final Pattern LETTERING = Pattern.compile(
            "(?:刻|印|压|绣|写|letter\\w*|engrav\\w*|stamp\\w*)[^A-Za-z0-9]{0,6}([A-Za-z0-9.&]{1,12})",
            Pattern.CASE_INSENSITIVE);

    private final List<Entry> entries = new ArrayList<>();
    private final List<PublishedDesign> designs;

    private record Entry(
            String term,
            String design,
            @Nullable String group,
            @Nullable String choice) {}

    DesignWords(List<PublishedDesign> designs) {
        this.designs = designs;
        for (var design : designs) {
            terms(design.blueprint().name()).forEach(term -> entries.add(new Entry(term, design.slug(), null, null)));
            tail(design)
                    .filter(term -> designs.stream()
                                    .filter(other -> tail(other).anyMatch(term::equals))
                                    .count()
                            == 1)
                    .forEach(term -> entries.add(new Entry(term, design.slug(), null, null)));
            for (var group : design.blueprint().optionGroups()) {
                for (var choice : group.choices()) {
                    Stream.concat(terms(choice.name()).stream(), stems(choice, group).stream())
                            .distinct()
                            .forEach(term -> entries.add(new Entry(term, design.slug(), group.key(), choice.key())));
                }
            }
        }
        entries.sort(
                Comparator.comparingInt((Entry entry) -> entry.term().length()).reversed());
    }

    /** What a remark names. @param design null: none is named, and there is no film to tell */
    record Reading(@Nullable String design, Map<String, Object> configuration) {}

    /** @param ofFilm the design that the film under which it was said configures; null: unknown */
    Reading read(String remark, @Nullable String ofFilm) {
        var text = plain(remark);
        var design = named(text, ofFilm);
        if (design == null) {
            return new Reading(null, Map.of());
        }
        var chosen = new LinkedHashMap<String, Object>();
        for (var entry : entries) {
            var group = entry.group();
            var choice = entry.choice();
            if (group != null && choice != null && entry.design().equals(design) && text.contains(entry.term())) {
                put(chosen, design, group, choice);
            }
        }
        lettering(design, remark, chosen);
        return new Reading(design, chosen);
    }

    private @Nullable String named(String text, @Nullable String ofFilm) {
        for (var entry : entries) {
            if (entry.group() == null && text.contains(entry.term())) {
                return entry.design();
            }
        }
        if (ofFilm != null) {
            return ofFilm;
        }
        // Only one design on sale has such a choice: then it is meant.
        var owners = entries.stream()
                .filter(entry -> text.contains(entry.term()))
                .map(Entry::design)
                .distinct()
                .toList();
        return owners.size() == 1 ? owners.getFirst() : null;
    }

    private void put(Map<String, Object> chosen, String design, String group, String choice) {
        var several = group(design, group).kind() == OptionGroup.Kind.CHOICES;
        if (!several) {
            chosen.putIfAbsent(group, choice);
            return;
        }
        var keys = new ArrayList<String>();
        if (chosen.get(group) instanceof List<?> earlier) {
            earlier.forEach(key -> keys.add(String.valueOf(key)));
        }
        if (!keys.contains(choice)) {
            keys.add(choice);
        }
        chosen.put(group, keys);
    }

    private void lettering(String design, String remark, Map<String, Object> chosen) {
        var asked = LETTERING.matcher(remark);
        if (!asked.find()) {
            return;
        }
        blueprintGroups(design).stream()
                .filter(group -> group.kind() == OptionGroup.Kind.TEXT)
                .findFirst()
                .ifPresent(group -> chosen.put(group.key(), fitting(group, asked.group(1))));
    }

    /** Capitals where the stamps have nothing else. */
    private static String fitting(OptionGroup group, String letters) {
        var glyphs = group.limits().glyphs();
        var upper = letters.toUpperCase(Locale.ROOT);
        return glyphs != null && !contains(glyphs, letters) && contains(glyphs, upper) ? upper : letters;
    }

    private static boolean contains(String glyphs, String text) {
        return text.codePoints().allMatch(point -> glyphs.indexOf(point) >= 0);
    }

    private OptionGroup group(String design, String key) {
        return blueprintGroups(design).stream()
                .filter(group -> group.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private List<OptionGroup> blueprintGroups(String design) {
        return designs.stream()
                .filter(each -> each.slug().equals(design))
                .findFirst()
                .orElseThrow()
                .blueprint()
                .optionGroups();
    }

    /** A name in every language, whole and in its parts (植鞣·栗棕: also 栗棕). */
    private static List<String> terms(Words name) {
        return name.byLanguage().values().stream()
                .flatMap(each -> Stream.concat(
                        Stream.of(each), Pattern.compile("[·•,，/、()（） ]+").splitAsStream(each)))
                .map(DesignWords::plain)
                .filter(term -> term.length() >= (isLatin(term) ? SHORTEST_LATIN : SHORTEST_CHINESE))
                .distinct()
                .toList();
    }

    /** The noun at the end of a longer Chinese name: of 经典短夹, people say 短夹. */
    private static Stream<String> tail(PublishedDesign design) {
        var name = design.blueprint().name().in(Language.ZH_CN);
        return name.length() >= 4 && !isLatin(name) ? Stream.of(name.substring(name.length() - 2)) : Stream.empty();
    }

    /** A choice without the ending that it shares with its neighbours: of 靛蓝棉绳 and 茜红棉绳, people say 靛蓝. */
    private static List<String> stems(OptionGroup.Choice choice, OptionGroup group) {
        return choice.name().byLanguage().keySet().stream()
                .flatMap(language -> group.choices().stream()
                        .filter(other -> !other.key().equals(choice.key()))
                        .map(other -> stem(
                                plain(choice.name().in(language)),
                                plain(other.name().in(language)))))
                .filter(term -> term.length() >= (isLatin(term) ? SHORTEST_LATIN : SHORTEST_CHINESE))
                .distinct()
                .toList();
    }

    private static String stem(String name, String neighbour) {
        var shared = 0;
        while (shared < Math.min(name.length(), neighbour.length())
                && name.charAt(name.length() - 1 - shared) == neighbour.charAt(neighbour.length() - 1 - shared)) {
            shared++;
        }
        return shared == 0 ? "" : name.substring(0, name.length() - shared).strip();
    }

    private static boolean isLatin(String term) {
        return term.chars().allMatch(each -> each < 0x250);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
