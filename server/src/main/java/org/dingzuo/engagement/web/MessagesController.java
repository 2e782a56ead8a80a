package org.dingzuo.engagement.web;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dingzuo.customer.Buyer;
import org.dingzuo.customer.Buyers;
import org.dingzuo.engagement.Message;
import org.dingzuo.engagement.Messages;
import org.dingzuo.foundation.media.ClosedPictures;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.web.HouseAddress;
import org.dingzuo.foundation.web.InShop;
import org.dingzuo.foundation.words.Phrases;
import org.dingzuo.ordering.OrderHead;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.OrderTokens;
import org.dingzuo.ordering.Orders;
import org.dingzuo.studio.Studios;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The maker's side: every thread, and one order's. */
@RestController
@RequestMapping("/api/v1/studios/{studio}")
class MessagesController {
    private static final int MOST_LISTED = 100;

    private final Messages messages;
    private final ThreadWords words;
    private final Orders orders;
    private final Buyers buyers;
    private final OrderTokens tokens;
    private final ClosedPictures pictures;
    private final Studios studios;
    private final Phrases phrases;
    private final HouseAddress address;

    MessagesController(
            Messages messages,
            ThreadWords words,
            Orders orders,
            Buyers buyers,
            OrderTokens tokens,
            ClosedPictures pictures,
            Studios studios,
            Phrases phrases,
            HouseAddress address) {
        this.messages = messages;
        this.words = words;
        this.orders = orders;
        this.buyers = buyers;
        this.tokens = tokens;
        this.pictures = pictures;
        this.studios = studios;
        this.phrases = phrases;
        this.address = address;
    }

    /** @param id chosen by the sender: sent again, it is said once
     *  @param photo key of a closed picture; absent: none */
    record TellBody(
            @Nullable UUID id,
            @Nullable String words,
            @Nullable String photo) {}

    /** @param notice text with the order's link, for the chat in which the studio and this buyer are: the buyer has no account */
    record OrderThreadBody(ThreadBody thread, String notice) {}

    /** @param buyer null once the personal data was erased
     *  @param waiting what the buyer said since the studio's last word
     *  @param words the last thing said, by {@code from} */
    record TalkBody(
            UUID order,
            String number,
            @Nullable String buyer,
            int waiting,
            int unread,
            OffsetDateTime at,
            String from,
            String words) {}

    /** Whoever waits for an answer first, then the latest. */
    @GetMapping("/threads")
    List<TalkBody> threads(@PathVariable String studio) {
        InShop.require();
        var zone = studios.profile().zone();
        var talks = messages.talks(MOST_LISTED);
        var ids = talks.stream().map(talk -> talk.order().value()).toList();
        var known = orders.heads(ids).stream()
                .collect(Collectors.toMap(order -> order.id().value(), OrderHead::number));
        Map<UUID, Buyer> names = buyers.recipients(ids);
        return talks.stream()
                .map(talk -> new TalkBody(
                        talk.order().value(),
                        known.getOrDefault(talk.order().value(), ""),
                        names.containsKey(talk.order().value())
                                ? names.get(talk.order().value()).name()
                                : null,
                        talk.waiting(),
                        talk.unreadByMaker(),
                        talk.lastAt().atZone(zone).toOffsetDateTime(),
                        talk.last().fromBuyer() ? "BUYER" : "STUDIO",
                        talk.last().words()))
                .toList();
    }

    @GetMapping("/orders/{order}/messages")
    OrderThreadBody thread(@PathVariable String studio, @PathVariable UUID order) {
        InShop.require();
        return answer(known(order));
    }

    @PostMapping("/orders/{order}/messages")
    OrderThreadBody tell(@PathVariable String studio, @PathVariable UUID order, @RequestBody TellBody body) {
        InShop.require();
        var faults = new Faults();
        var id = ThreadWords.id(faults, body.id());
        var said = faults.text("words", body.words(), Message.LONGEST);
        var photo = faults.optionalText("photo", body.photo(), 300);
        faults.refuseIfAny();
        var known = known(order);
        var picture = photo.isEmpty() ? null : pictures.named(photo).value();
        ThreadWords.settle(messages.tell(known.id(), id, said, picture));
        return answer(known);
    }

    @PostMapping("/orders/{order}/messages/read")
    OrderThreadBody read(@PathVariable String studio, @PathVariable UUID order) {
        InShop.require();
        var known = known(order);
        messages.read(known.id(), false);
        return answer(known);
    }

    private OrderThreadBody answer(OrderHead order) {
        var link = address.of("/o/" + tokens.of(order.id()));
        return new OrderThreadBody(
                words.of(order.id(), false),
                phrases.say(order.language(), "message.notice", Map.of("number", order.number(), "link", link)));
    }

    private OrderHead known(UUID order) {
        return orders.head(new OrderId(order)).orElseThrow(() -> Problem.notFound("There is no such order"));
    }
}
