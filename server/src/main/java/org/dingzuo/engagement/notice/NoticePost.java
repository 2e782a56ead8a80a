package org.dingzuo.engagement.notice;

import java.util.List;
import java.util.Optional;
import org.dingzuo.engagement.spi.NoticeRoad;
import org.dingzuo.foundation.words.Phrases;
import org.dingzuo.studio.Studios;
import org.springframework.stereotype.Component;

/** The way to the group, if there is one. */
@Component
public class NoticePost {
    private final List<NoticeRoad> roads;
    private final Notices notices;
    private final Studios studios;
    private final Phrases phrases;

    NoticePost(List<NoticeRoad> roads, Notices notices, Studios studios, Phrases phrases) {
        this.roads = roads;
        this.notices = notices;
        this.studios = studios;
        this.phrases = phrases;
    }

    public boolean isOpen() {
        return road().isPresent();
    }

    /** Says a word of trial in the group; empty: there is no road. One that had been given up goes on when it gets through. */
    public Optional<NoticeRoad.Answer> trial() {
        var profile = studios.profile();
        var words = NoticeText.head(profile) + phrases.say(profile.language(), "notice.trial");
        var answer = road().map(road -> road.tell(words));
        if (answer.orElse(null) instanceof NoticeRoad.Answer.Told) {
            notices.mended();
        }
        return answer;
    }

    Optional<NoticeRoad> road() {
        return roads.stream().filter(NoticeRoad::isOpen).findFirst();
    }
}
