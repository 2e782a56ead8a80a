package org.dingzuo.production.sop;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.dingzuo.kernel.Language;
import org.dingzuo.kernel.Words;

/** What is written of one kind of step.
 *  @param pictures keys of closed pictures of this studio
 *  @param film moments worth seeing again
 *  @param checks what is looked at before the step is called done, one a line
 *  @param tools one a line
 *  @param settings of machines and tools, one a line, such as {@code 1240 °C, 2 h}
 *  @param mustCheck whether hands-on work is not done before each of the checks was answered */
public record Sheet(
        Words text,
        List<String> pictures,
        List<Clip> film,
        Words checks,
        Words tools,
        Words settings,
        Boolean mustCheck) {

    public Sheet {
        // A wording of before this could be said does not ask for it, and it never changes.
        mustCheck = Objects.requireNonNullElse(mustCheck, false);
    }

    /** A part of one of the studio's films. @param from and until in whole seconds, from before until */
    public record Clip(UUID film, int from, int until) {}

    public static final Sheet BLANK =
            new Sheet(Words.NONE, List.of(), List.of(), Words.NONE, Words.NONE, Words.NONE, false);

    /** Each check by itself: the lines of the languages side by side. */
    public List<Words> checkPoints() {
        var points = new ArrayList<EnumMap<Language, String>>();
        checks.byLanguage().forEach((language, text) -> {
            var lines = text.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            for (int at = 0; at < lines.size(); at++) {
                if (at == points.size()) {
                    points.add(new EnumMap<>(Language.class));
                }
                points.get(at).put(language, lines.get(at));
            }
        });
        return points.stream().map(Words::new).toList();
    }
}
