package org.dingzuo.ordering.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.dingzuo.kernel.Language;

/** Days and durations as people say them. */
final class Days {
    private static final DateTimeFormatter CHINESE = DateTimeFormatter.ofPattern("M月d日", Locale.SIMPLIFIED_CHINESE);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    private Days() {}

    static String say(LocalDate day, Language language) {
        return switch (language) {
            case ZH_CN -> CHINESE.format(day);
            case EN -> ENGLISH.format(day);
        };
    }

    static String duration(long minutes, Language language) {
        var hours = minutes / 60;
        var rest = minutes % 60;
        return switch (language) {
            case ZH_CN ->
                (hours > 0 ? hours + " 小时" : "") + (hours > 0 && rest > 0 ? " " : "") + (rest > 0 ? rest + " 分" : "");
            case EN ->
                (hours > 0 ? hours + " h" : "") + (hours > 0 && rest > 0 ? " " : "") + (rest > 0 ? rest + " min" : "");
        };
    }
}
