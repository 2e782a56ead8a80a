package org.dingzuo.catalog;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dingzuo.catalog.OptionGroup.Choice;
import org.jspecify.annotations.Nullable;

/** Reads what somebody wrote down as a wish, such as {@code 把手：环；刻字：林}: options and choices by their names in any language, or by
 *  their keys; a choice whose name only one option has may stand alone. What it does not know it says, and never guesses.
 *  @param values group by group, not yet checked
 *  @param unknown what no option of the design is called */
public record WishInWords(Map<String, Object> values, List<String> unknown) {
    private static final Pattern SENTENCES = Pattern.compile("[;；\\n]");
    private static final Pattern WORDS = Pattern.compile("[,，、]");
    private static final Pattern SAID = Pattern.compile("[:：]");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");

    /** Never fails: what no option is called stays in {@code unknown}. Whether it can be made is not asked here. */
    public static WishInWords read(Blueprint blueprint, String text) {
        var values = new LinkedHashMap<String, Object>();
        var unknown = new ArrayList<String>();
        for (var sentence : SENTENCES.split(text)) {
            var parts = SAID.split(sentence, 2);
            var group = parts.length == 2 ? named(blueprint, parts[0]) : null;
            if (group != null) {
                put(group, parts[1].strip(), sentence, values, unknown);
                continue;
            }
            for (var word : WORDS.split(sentence)) {
                alone(blueprint, word.strip(), values, unknown);
            }
        }
        return new WishInWords(values, unknown);
    }

    private static @Nullable OptionGroup named(Blueprint blueprint, String name) {
        return blueprint.optionGroups().stream()
                .filter(group ->
                        isCalled(name, group.key(), group.name().byLanguage().values()))
                .findFirst()
                .orElse(null);
    }

    private static void put(
            OptionGroup group, String said, String sentence, Map<String, Object> values, List<String> unknown) {
        var value = value(group, said);
        if (value.isPresent()) {
            values.put(group.key(), value.get());
        } else if (!said.isEmpty()) {
            unknown.add(sentence.strip());
        }
    }

    private static Optional<Object> value(OptionGroup group, String said) {
        return switch (group.kind()) {
            case CHOICE -> choice(group, said).map(Choice::key);
            case CHOICES -> {
                var keys = WORDS.splitAsStream(said)
                        .map(word -> choice(group, word.strip()).map(Choice::key))
                        .toList();
                yield keys.stream().allMatch(Optional::isPresent)
                        ? Optional.of(keys.stream().map(Optional::orElseThrow).toList())
                        : Optional.empty();
            }
            case NUMBER -> WHOLE.matcher(said).matches() ? Optional.of(Long.valueOf(said)) : Optional.empty();
            case TEXT -> said.isEmpty() ? Optional.empty() : Optional.of(said);
            // A picture is not said in words.
            case UPLOAD -> Optional.empty();
        };
    }

    private static void alone(Blueprint blueprint, String word, Map<String, Object> values, List<String> unknown) {
        if (word.isEmpty()) {
            return;
        }
        var groups = blueprint.optionGroups().stream()
                .filter(group -> group.kind() == OptionGroup.Kind.CHOICE)
                .filter(group -> choice(group, word).isPresent())
                .toList();
        if (groups.size() == 1) {
            var group = groups.getFirst();
            values.put(group.key(), choice(group, word).orElseThrow().key());
        } else {
            unknown.add(word);
        }
    }

    private static Optional<Choice> choice(OptionGroup group, String name) {
        return group.choices().stream()
                .filter(choice ->
                        isCalled(name, choice.key(), choice.name().byLanguage().values()))
                .findFirst();
    }

    private static boolean isCalled(String said, String key, Collection<String> names) {
        var plain = folded(said);
        return plain.equals(key) || names.stream().map(WishInWords::folded).anyMatch(plain::equals);
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
