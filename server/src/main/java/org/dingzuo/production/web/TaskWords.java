package org.dingzuo.production.web;

import java.time.Clock;
import java.util.List;
import org.dingzuo.foundation.media.MediaLinks;
import org.dingzuo.kernel.Language;
import org.dingzuo.production.Task;
import org.dingzuo.studio.Profile;
import org.springframework.stereotype.Component;

/** Puts the floor's list into its maker's words. */
@Component
class TaskWords {
    private final MediaLinks links;
    private final Clock clock;

    TaskWords(MediaLinks links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    List<TaskBody> of(List<Task> tasks, Language language, Profile profile) {
        var now = clock.instant();
        return tasks.stream()
                .map(task -> TaskBody.of(task, language, profile.zone(), now, links))
                .toList();
    }
}
