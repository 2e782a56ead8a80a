package org.dingzuo.shop;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import org.dingzuo.foundation.words.Spoken;
import org.dingzuo.kernel.Money;

/** What every page of a shop is drawn with.
 *  @param languageChosen by the link, not by the browser's wish
 *  @param content the page's data as JSON, safe inside a script element */
public record Page(String lang, boolean languageChosen, ShopBody shop, String content, BuiltAssets assets) {
    public boolean isChinese() {
        return lang.startsWith("zh");
    }

    public String otherLang() {
        return isChinese() ? "en" : "zh-CN";
    }

    public String say(String chinese, String english) {
        return isChinese() ? chinese : english;
    }

    /** A page of this shop; who chose a language by the link keeps it. */
    public String to(String path) {
        return "/" + shop.slug() + path + (languageChosen ? "?lang=" + lang : "");
    }

    public String from(Money price) {
        return say(money(price) + " 起", "from " + money(price));
    }

    public String money(Money amount) {
        return Spoken.money(amount);
    }

    /** How well the studio keeps its word, and on how many orders that rests; only where there are enough. */
    public String kept() {
        var rate = shop.keptRate();
        if (rate == null) {
            return "";
        }
        // Rounded down: 99.6 % kept is not all of them.
        var percent = (int) Math.floor(rate * 100);
        return say(
                "说好的日子，守住了 %d%%（近一年 %d 单）".formatted(percent, shop.keptOf()),
                "Promised days kept: %d%% (%d orders in the last year)".formatted(percent, shop.keptOf()));
    }

    /** The average and on how many it rests. */
    public String rating(ReviewsBody reviews) {
        return say(
                "%s 分 · %d 条评价".formatted(reviews.average(), reviews.count()),
                "%s of 5 · %d review%s".formatted(reviews.average(), reviews.count(), reviews.count() == 1 ? "" : "s"));
    }

    public String stars(int stars) {
        return "★".repeat(stars) + "☆".repeat(5 - stars);
    }

    public String starsSaid(int stars) {
        return say(stars + " 颗星（满分 5）", stars + " of 5 stars");
    }

    /** As much of the day as matters. */
    public String month(LocalDate day) {
        return say(
                "%d 年 %d 月".formatted(day.getYear(), day.getMonthValue()),
                day.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH) + " " + day.getYear());
    }

    public String keptBack(int count) {
        return say(
                "其中 " + count + " 条因辱骂、含个人信息或与物件无关而不展示，分数照算。",
                count
                        + " of them not shown for insults, personal data or being about something else; counted all the same.");
    }

    public String initial(String name) {
        return name.substring(0, name.offsetByCodePoints(0, Math.min(1, name.length())));
    }

    public String bookingKind(String kind) {
        return switch (kind) {
            case "DROP" -> say("限量放单", "A drop");
            case "SERIES" -> say("系列定作", "A series");
            default -> say("本期定作", "This cycle");
        };
    }

    /** True words only: what is left, never an invented crowd. */
    public String placesLeft(int places) {
        return places == 0
                ? say("已满", "Full")
                : say("还有 " + places + " 个位置", places + (places == 1 ? " place left" : " places left"));
    }
}
