package org.dingzuo.engagement;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dingzuo.customer.Buyers;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.PersonalTraces;
import org.dingzuo.ordering.silence.Silence;
import org.dingzuo.studio.Policy;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** One thread per order: the buyer writes from the order's link, the maker from the order. Whoever sends names the message, so that a
 *  line that was cut does not say it twice. */
@Service
@Transactional
public class Messages implements PersonalTraces {
    /** As many may wait for an answer: enough to say everything, too few to flood. */
    public static final int MOST_WAITING = 20;

    private final MessageStore store;
    private final Buyers buyers;
    private final Silence silence;
    private final Clock clock;

    Messages(MessageStore store, Buyers buyers, Silence silence, Clock clock) {
        this.store = store;
        this.buyers = buyers;
        this.silence = silence;
        this.clock = clock;
    }

    /** The buyer says something. @param id chosen by the sender; said again, nothing happens
     *  @param words 1 to {@link Message#LONGEST} characters */
    public SayingOutcome ask(OrderId order, UUID id, String words) {
        var studio = StudioScope.studio();
        if (buyers.recipient(order.value()).isEmpty()) {
            return new SayingOutcome.NobodyThere();
        }
        var waiting = store.lock(studio, order, clock.instant());
        if (store.knows(studio, order, id)) {
            return new SayingOutcome.Said();
        }
        if (waiting >= MOST_WAITING) {
            return new SayingOutcome.WaitForAnswer(MOST_WAITING);
        }
        store.insert(studio, order, new Message(id, true, words, null, clock.instant()));
        return new SayingOutcome.Said();
    }

    /** The maker says something, and the order is silent no more.
     *  @param photo media key of a closed picture of this studio; null: none */
    public SayingOutcome tell(OrderId order, UUID id, String words, @Nullable String photo) {
        var studio = StudioScope.studio();
        if (buyers.recipient(order.value()).isEmpty()) {
            return new SayingOutcome.NobodyThere();
        }
        store.lock(studio, order, clock.instant());
        if (!store.knows(studio, order, id)) {
            store.insert(studio, order, new Message(id, false, words, photo, clock.instant()));
            silence.broken(order, photo);
        }
        return new SayingOutcome.Said();
    }

    /** The oldest first. */
    @Transactional(readOnly = true)
    public List<Message> thread(OrderId order) {
        return store.of(StudioScope.studio(), List.of(order.value())).getOrDefault(order.value(), List.of());
    }

    /** Everything up to now was seen by this side. */
    public void read(OrderId order, boolean byBuyer) {
        store.read(StudioScope.studio(), order, byBuyer);
    }

    /** How many of the other side's this side has not opened yet. */
    @Transactional(readOnly = true)
    public int unread(OrderId order, boolean byBuyer) {
        return store.unread(StudioScope.studio(), order, byBuyer);
    }

    /** When a buyer who writes now is answered; empty: at once. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<OffsetDateTime> answersFrom(Policy.ReplyHours hours, ZoneId zone) {
        return AnswerTimes.next(hours, clock.instant(), zone).map(ZonedDateTime::toOffsetDateTime);
    }

    /** The orders whose buyers wrote, with the moment of the first word.
     *  @param from inclusive
     *  @param until exclusive */
    @Transactional(readOnly = true)
    public Map<UUID, Instant> written(Instant from, Instant until, int most) {
        return store.written(StudioScope.studio(), from, until, most);
    }

    /** Threads with a buyer who waits first, then the latest. */
    @Transactional(readOnly = true)
    public List<Talk> talks(int most) {
        return store.talks(StudioScope.studio(), most);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, List<Trace>> of(Collection<UUID> orders) {
        return store.of(StudioScope.studio(), orders).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> each.getValue().stream()
                                .map(message -> new Trace(
                                        message.fromBuyer() ? "message" : "answer", message.at(), message.words()))
                                .toList()));
    }

    @Override
    public void forget(Collection<UUID> orders) {
        store.forget(StudioScope.studio(), orders);
    }
}
