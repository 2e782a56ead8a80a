package org.dingzuo.engagement.web;

import java.util.UUID;
import java.util.function.Consumer;
import org.dingzuo.engagement.Message;
import org.dingzuo.engagement.Messages;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.OrderTokens;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The buyer's side of an order's thread. Whoever has the token is the buyer. */
@RestController
@RequestMapping("/api/v1/track/{token}/messages")
class TrackMessagesController {
    private final OrderTokens tokens;
    private final Messages messages;
    private final ThreadWords words;

    TrackMessagesController(OrderTokens tokens, Messages messages, ThreadWords words) {
        this.tokens = tokens;
        this.messages = messages;
        this.words = words;
    }

    /** @param id chosen by the sender: sent again, it is said once */
    record AskBody(@Nullable UUID id, @Nullable String words) {}

    @GetMapping
    ThreadBody thread(@PathVariable String token) {
        return after(token, order -> {});
    }

    @PostMapping
    ThreadBody ask(@PathVariable String token, @RequestBody AskBody body) {
        return after(token, order -> {
            var faults = new Faults();
            var id = ThreadWords.id(faults, body.id());
            var said = faults.text("words", body.words(), Message.LONGEST);
            faults.refuseIfAny();
            ThreadWords.settle(messages.ask(order, id, said));
        });
    }

    /** The buyer has seen everything up to now. */
    @PostMapping("/read")
    ThreadBody read(@PathVariable String token) {
        return after(token, order -> messages.read(order, true));
    }

    private ThreadBody after(String token, Consumer<OrderId> act) {
        var location = tokens.find(token).orElseThrow(() -> Problem.notFound("This link opens no order"));
        return StudioScope.call(location.studio(), () -> {
            var order = new OrderId(location.order());
            act.accept(order);
            return words.of(order, true);
        });
    }
}
