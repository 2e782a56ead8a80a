package org.dingzuo.foundation.words;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dingzuo.kernel.Language;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The app's own words, from the message files {@code words/<module>.<language>.properties}. A code's parameters stand in braces. */
@Component
public class Phrases {
    private static final Pattern PARAMETER = Pattern.compile("\\{([a-zA-Z]+)}");

    private final Map<Language, Map<String, String>> phrases = new EnumMap<>(Language.class);

    Phrases() {
        for (var language : Language.values()) {
            phrases.put(language, load(language));
        }
    }

    /** @throws IllegalArgumentException for a code that has no words in this language */
    public String say(Language language, String code, Map<String, String> parameters) {
        var phrase = phrases.getOrDefault(language, Map.of()).get(code);
        if (phrase == null) {
            throw new IllegalArgumentException("No words for '" + code + "' in " + language.tag());
        }
        return PARAMETER
                .matcher(phrase)
                .replaceAll(found -> Matcher.quoteReplacement(parameters.getOrDefault(found.group(1), "")));
    }

    public String say(Language language, String code) {
        return say(language, code, Map.of());
    }

    private static Map<String, String> load(Language language) {
        var loaded = new HashMap<String, String>();
        var resolver = new PathMatchingResourcePatternResolver(Phrases.class.getClassLoader());
        try {
            for (var file : resolver.getResources("classpath*:words/*." + language.tag() + ".properties")) {
                var properties = new Properties();
                try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                properties.forEach((code, words) -> loaded.put(String.valueOf(code), String.valueOf(words)));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return Map.copyOf(loaded);
    }
}
