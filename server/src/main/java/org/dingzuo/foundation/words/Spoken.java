package org.dingzuo.foundation.words;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.dingzuo.kernel.Language;
import org.dingzuo.kernel.Money;

/** Money, days and durations as people say them. */
public final class Spoken {
    private static final DateTimeFormatter CHINESE = DateTimeFormatter.ofPattern("M月d日", Locale.SIMPLIFIED_CHINESE);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    private Spoken() {}

    /** ¥1,280.00 */
    public static String money(Money amount) {
        var fen = Math.abs(amount.minor());
        return (amount.isNegative() ? "-" : "") + "¥" + String.format(Locale.ROOT, "%,d.%02d", fen / 100, fen % 100);
    }

    public static String day(LocalDate day, Language language) {
        return switch (language) {
            case ZH_CN -> CHINESE.format(day);
            case EN -> ENGLISH.format(day);
        };
    }

    public static String duration(long minutes, Language language) {
        var hours = minutes / 60;
        var rest = minutes % 60;
        var gap = hours > 0 && rest > 0 ? " " : "";
        return switch (language) {
            case ZH_CN -> (hours > 0 ? hours + " 小时" : "") + gap + (rest > 0 || hours == 0 ? rest + " 分" : "");
            case EN -> (hours > 0 ? hours + " h" : "") + gap + (rest > 0 || hours == 0 ? rest + " min" : "");
        };
    }
}
