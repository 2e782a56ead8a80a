package org.dingzuo.foundation.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Says in Chinese what the house refuses in English. A refusal is written once, where it arises; its sentence is the key, as in
 *  gettext, and what stands in braces is carried over. A sentence that is not in the book stays as it is. */
@Component
class Interpreter {
    private static final String BOOK = "refusals/zh-CN.txt";
    private static final String BETWEEN = " => ";
    private static final Pattern GAP = Pattern.compile("\\{([a-z]+)}");

    private final Map<String, String> sentences = new HashMap<>();
    private final List<Open> open = new ArrayList<>();

    /** A sentence with gaps. */
    private record Open(Pattern english, String chinese) {}

    Interpreter() {
        for (var line : lines()) {
            var middle = line.indexOf(BETWEEN);
            var english = line.substring(0, middle);
            var chinese = line.substring(middle + BETWEEN.length());
            if (GAP.matcher(english).find()) {
                open.add(new Open(withGaps(english), chinese));
            } else {
                sentences.put(english, chinese);
            }
        }
    }

    String inChinese(String said) {
        var whole = sentences.get(said);
        return whole != null
                ? whole
                : open.stream()
                        .map(each -> filled(each, said))
                        .filter(each -> !each.isEmpty())
                        .findFirst()
                        .orElse(said);
    }

    /** Empty where it is another sentence. */
    private static String filled(Open sentence, String said) {
        var found = sentence.english().matcher(said);
        return found.matches()
                ? GAP.matcher(sentence.chinese()).replaceAll(gap -> Matcher.quoteReplacement(found.group(gap.group(1))))
                : "";
    }

    private static Pattern withGaps(String english) {
        var pattern = new StringBuilder();
        var gap = GAP.matcher(english);
        var at = 0;
        while (gap.find()) {
            pattern.append(Pattern.quote(english.substring(at, gap.start())));
            pattern.append("(?<").append(gap.group(1)).append(">.{1,200}?)");
            at = gap.end();
        }
        return Pattern.compile(
                pattern.append(Pattern.quote(english.substring(at))).toString());
    }

    private static List<String> lines() {
        try {
            return new ClassPathResource(BOOK)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains(BETWEEN))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
