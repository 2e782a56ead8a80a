package org.dingzuo.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;

/** The languages that Dingzuo speaks; Chinese first. */
public enum Language {
    ZH_CN("zh-CN", Locale.SIMPLIFIED_CHINESE),
    EN("en", Locale.ENGLISH);

    private final String tag;
    private final Locale locale;

    Language(String tag, Locale locale) {
        this.tag = tag;
        this.locale = locale;
    }

    @JsonValue
    public String tag() {
        return tag;
    }

    public Locale locale() {
        return locale;
    }

    /** @throws IllegalArgumentException when it is no language that this house speaks */
    @JsonCreator
    public static Language of(String tag) {
        return closest(tag)
                .orElseThrow(() -> new IllegalArgumentException("language is '" + tag + "'; use zh-CN or en"));
    }

    /** The language that a tag such as {@code zh-Hans-CN} or {@code en-GB} means, if it is one of ours. */
    public static Optional<Language> closest(String tag) {
        var lower = tag.toLowerCase(Locale.ROOT);
        if (lower.startsWith("zh")) {
            return Optional.of(ZH_CN);
        }
        return lower.startsWith("en") ? Optional.of(EN) : Optional.empty();
    }
}
