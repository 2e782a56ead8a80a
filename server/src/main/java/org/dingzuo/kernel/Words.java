package org.dingzuo.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** A studio's own words, in one or both languages: a name, a label, a story. Text, never markup. */
public record Words(Map<Language, String> byLanguage) {
    public static final Words NONE = new Words(Map.of());

    public Words {
        byLanguage = byLanguage.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(byLanguage));
    }

    public static Words of(String chinese, String english) {
        return new Words(Map.of(Language.ZH_CN, chinese, Language.EN, english));
    }

    public static Words of(Language language, String text) {
        return new Words(Map.of(language, text));
    }

    /** In the wanted language, else in whichever one there is, else empty. */
    public String in(Language wanted) {
        var text = byLanguage.get(wanted);
        if (text != null) {
            return text;
        }
        return byLanguage.values().stream().findFirst().orElse("");
    }

    /** Blank counts as not said. */
    public boolean has(Language language) {
        var text = byLanguage.get(language);
        return text != null && !text.isBlank();
    }

    @JsonCreator
    static Words read(Map<String, String> tagged) {
        var read = new EnumMap<Language, String>(Language.class);
        tagged.forEach((tag, text) -> read.put(Language.of(tag), text));
        return new Words(read);
    }

    @JsonValue
    Map<String, String> tagged() {
        var written = new TreeMap<String, String>();
        byLanguage.forEach((language, text) -> written.put(language.tag(), text));
        return written;
    }
}
