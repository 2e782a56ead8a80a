package org.dingzuo.engagement.web;

import java.time.DayOfWeek;
import java.util.UUID;
import org.dingzuo.engagement.Message;
import org.dingzuo.engagement.Messages;
import org.dingzuo.engagement.SayingOutcome;
import org.dingzuo.foundation.media.MediaKey;
import org.dingzuo.foundation.media.MediaLinks;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.studio.Studios;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a thread into the words of whoever reads it. */
@Component
class ThreadWords {
    private final Messages messages;
    private final Studios studios;
    private final MediaLinks links;

    ThreadWords(Messages messages, Studios studios, MediaLinks links) {
        this.messages = messages;
        this.studios = studios;
        this.links = links;
    }

    ThreadBody of(OrderId order, boolean forBuyer) {
        var zone = studios.profile().zone();
        var hours = studios.policy().replyHours();
        return new ThreadBody(
                messages.thread(order).stream()
                        .map(message -> new ThreadBody.MessageBody(
                                message.id(),
                                message.fromBuyer() ? "BUYER" : "STUDIO",
                                message.words(),
                                photo(message),
                                message.at().atZone(zone).toOffsetDateTime()))
                        .toList(),
                messages.unread(order, forBuyer),
                messages.answersFrom(hours, zone).orElse(null),
                new ThreadBody.Hours(
                        hours.days().stream().map(DayOfWeek::getValue).sorted().toList(), hours.from(), hours.until()));
    }

    private @Nullable String photo(Message message) {
        var photo = message.photo();
        return photo == null ? null : MediaKey.parse(photo).map(links::to).orElse(null);
    }

    static UUID id(Faults faults, @Nullable UUID id) {
        if (id == null) {
            faults.add("id", "missing", "Give the message an id of its own");
            return new UUID(0, 0);
        }
        return id;
    }

    static void settle(SayingOutcome outcome) {
        switch (outcome) {
            case SayingOutcome.Said said -> {}
            case SayingOutcome.WaitForAnswer(var most) ->
                throw Problem.conflict(
                                "wait-for-answer", most + " messages wait for an answer; wait for the studio's word")
                        .with("most", most);
            case SayingOutcome.NobodyThere nobody ->
                throw Problem.conflict("nobody-there", "This buyer's data was erased; nobody can be written to");
        }
    }
}
