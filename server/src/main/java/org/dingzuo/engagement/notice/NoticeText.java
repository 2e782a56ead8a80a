package org.dingzuo.engagement.notice;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dingzuo.engagement.spi.Notice;
import org.dingzuo.foundation.web.HouseAddress;
import org.dingzuo.foundation.words.Phrases;
import org.dingzuo.studio.Profile;
import org.springframework.stereotype.Component;

/** Several notices in one text. It begins with the house's name, which makers may give a robot as its word. */
@Component
class NoticeText {
    private static final int MOST_LINES = 15;

    private final Phrases phrases;
    private final HouseAddress house;

    NoticeText(Phrases phrases, HouseAddress house) {
        this.phrases = phrases;
        this.house = house;
    }

    static String head(Profile profile) {
        return "定作 · " + profile.name().in(profile.language()) + "\n";
    }

    /** @param notices at least one, the oldest first */
    String of(Profile profile, List<Notice> notices) {
        var language = profile.language();
        var text = new StringBuilder(head(profile))
                .append(notices.stream()
                        .limit(MOST_LINES)
                        .map(each -> phrases.say(language, each.code(), each.words()))
                        .collect(Collectors.joining("\n")));
        if (notices.size() > MOST_LINES) {
            var rest = String.valueOf(notices.size() - MOST_LINES);
            text.append('\n').append(phrases.say(language, "notice.more", Map.of("count", rest)));
        }
        house.known()
                .ifPresent(address -> text.append('\n')
                        .append(address)
                        .append("/studio/")
                        .append(profile.slug())
                        .append("/today"));
        return text.toString();
    }
}
