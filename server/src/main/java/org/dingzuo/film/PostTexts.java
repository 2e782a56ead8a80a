package org.dingzuo.film;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dingzuo.catalog.Blueprint;
import org.dingzuo.catalog.OptionGroup;
import org.dingzuo.foundation.words.Phrases;
import org.dingzuo.kernel.Language;
import org.dingzuo.kernel.Money;
import org.springframework.stereotype.Component;

/** What the maker pastes under a posted film: the story, what can be chosen at which price, and how to get there. */
@Component
public class PostTexts {
    private final Phrases phrases;

    PostTexts(Phrases phrases) {
        this.phrases = phrases;
    }

    /** @param description under the film
     *  @param comment to pin as the first one */
    public record PostText(Platform platform, Language language, String description, String comment) {}

    /** For every platform, in both languages. */
    public List<PostText> write(Film film, Blueprint design, String link) {
        var texts = new ArrayList<PostText>();
        for (var platform : Platform.values()) {
            for (var language : Language.values()) {
                texts.add(write(platform, language, film, design, link));
            }
        }
        return texts;
    }

    private PostText write(Platform platform, Language language, Film film, Blueprint design, String page) {
        // So that whoever follows it is counted for this platform.
        var link = page + "?post=" + platform.key();
        var from = phrases.say(
                language,
                "post.from",
                Map.of("design", design.name().in(language), "price", price(design.basePrice())));
        var way = platform.takesLinks()
                ? phrases.say(language, "post.link", Map.of("link", link))
                : phrases.say(language, "post.profile");
        var fixed = length(from) + length(way) + 2;
        var description = new ArrayList<String>();
        var title = film.title().in(language);
        var story = film.story().in(language);
        var options = design.optionGroups().stream()
                .map(group -> option(group, language))
                .toList();
        var room = platform.longestDescription() - fixed;
        for (var line : concat(List.of(title, story), from, options)) {
            if (line.equals(from)) {
                description.add(line);
            } else if (!line.isBlank() && length(line) + 1 <= room) {
                description.add(line);
                room -= length(line) + 1;
            }
        }
        description.add(way);
        return new PostText(
                platform, language, String.join("\n", description), comment(platform, language, design, options, link));
    }

    private String comment(Platform platform, Language language, Blueprint design, List<String> options, String link) {
        var opening = phrases.say(language, "post.comment", Map.of("price", price(design.basePrice())));
        var closing = phrases.say(language, "post.link", Map.of("link", link));
        var lines = new ArrayList<String>(List.of(opening));
        var room = platform.longestComment() - length(opening) - length(closing) - 1;
        for (var option : options) {
            if (length(option) + 1 <= room) {
                lines.add(option);
                room -= length(option) + 1;
            }
        }
        // The link is the point of the comment; where even the opening leaves no room for it, it stands alone.
        lines.add(closing);
        var whole = String.join("\n", lines);
        return length(whole) <= platform.longestComment() ? whole : closing;
    }

    private String option(OptionGroup group, Language language) {
        var choices = switch (group.kind()) {
            case CHOICE, CHOICES ->
                group.choices().stream()
                        .filter(OptionGroup.Choice::available)
                        .map(choice -> choice.name().in(language) + extra(choice.priceDelta()))
                        .collect(Collectors.joining(language == Language.ZH_CN ? "、" : ", "));
            case NUMBER, TEXT, UPLOAD -> phrases.say(language, "post." + group.kind()) + extra(group.price());
        };
        return "· " + group.name().in(language) + (language == Language.ZH_CN ? "：" : ": ") + choices;
    }

    private static List<String> concat(List<String> first, String middle, List<String> last) {
        var all = new ArrayList<>(first);
        all.add(middle);
        all.addAll(last);
        return all;
    }

    private static String extra(Money delta) {
        if (delta.isZero()) {
            return "";
        }
        return delta.isPositive() ? " +" + price(delta) : " -" + price(delta.negated());
    }

    private static String price(Money amount) {
        var yuan = amount.minor() / 100;
        var fen = amount.minor() % 100;
        return "¥" + yuan + (fen == 0 ? "" : "." + (fen < 10 ? "0" : "") + fen);
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
