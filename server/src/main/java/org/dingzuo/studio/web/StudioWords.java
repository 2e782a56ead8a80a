package org.dingzuo.studio.web;

import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.kernel.Language;
import org.dingzuo.kernel.Words;
import org.jspecify.annotations.Nullable;

/** Reads a studio's own words from a request: short enough, and there in the language that is needed. */
final class StudioWords {
    private StudioWords() {}

    static Words needed(Faults faults, String field, @Nullable Words words, Language language, int max) {
        var said = words == null ? Words.of(language, "") : words;
        if (!said.has(language)) {
            faults.add(field + "." + language.tag(), "missing", "Fill in " + field + " in the studio's language");
        }
        return optional(faults, field, said, max);
    }

    static Words optional(Faults faults, String field, Words words, int max) {
        words.byLanguage().forEach((language, text) -> faults.optionalText(field + "." + language.tag(), text, max));
        return words;
    }
}
