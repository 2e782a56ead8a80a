package org.dingzuo.aftercare.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dingzuo.customer.BuyerId;
import org.dingzuo.customer.Buyers;
import org.dingzuo.customer.Known;
import org.dingzuo.engagement.Messages;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.fulfilment.packing.CareSheet;
import org.dingzuo.kernel.Ids;
import org.dingzuo.ordering.BuyerForgotten;
import org.dingzuo.ordering.OrderDelivered;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.OrderView;
import org.dingzuo.ordering.Orders;
import org.dingzuo.studio.Studios;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks after delivered pieces and reminds of their care: what is due is planned at delivery from what the piece was really made of;
 *  the maker says it, or lets it pass. */
@Service
@Transactional
public class FollowUps {
    /** So long after delivery a maker reminds; later the piece is its owner's own. */
    private static final int YEARS = 3;

    private final ReminderStore store;
    private final CareRuleStore rules;
    private final CareSheet sheet;
    private final Orders orders;
    private final Buyers buyers;
    private final Messages messages;
    private final Studios studios;
    private final Clock clock;

    FollowUps(
            ReminderStore store,
            CareRuleStore rules,
            CareSheet sheet,
            Orders orders,
            Buyers buyers,
            Messages messages,
            Studios studios,
            Clock clock) {
        this.store = store;
        this.rules = rules;
        this.sheet = sheet;
        this.orders = orders;
        this.buyers = buyers;
        this.messages = messages;
        this.studios = studios;
        this.clock = clock;
    }

    @EventListener
    void delivered(OrderDelivered delivered) {
        var order = orders.find(delivered.order()).orElseThrow();
        var entries = sheet.of(order.id());
        var rules = rules();
        var today = today();
        var planned = new ArrayList<Reminder>();
        planned.add(new Reminder(order.id(), "", 0, today, today.plusDays(askAfter(order, entries, rules))));
        for (var entry : entries) {
            var months = rules.monthsOf(entry.item(), entry.name());
            if (months > 0) {
                planned.add(new Reminder(order.id(), entry.item(), 0, today, today.plusMonths(months)));
            }
        }
        store.plan(delivered.studio(), order.buyer(), planned);
    }

    /** As the studio said for a design of the order, else as is usual for what it was made of, else as the studio does; the soonest. */
    private static int askAfter(OrderView order, List<CareSheet.Entry> entries, CareRules rules) {
        var said = order.offer().lines().stream()
                .flatMap(line -> Optional.ofNullable(rules.designs().get(line.design())).stream())
                .min(Integer::compare);
        return said.orElseGet(() -> entries.stream()
                .flatMap(entry -> UsualCare.of(entry.item(), entry.name()).stream())
                .map(care -> Math.min(care.firstDays, rules.askAfterDays()))
                .min(Integer::compare)
                .orElse(rules.askAfterDays()));
    }

    /** What is due today, by order, the longest due first; not of buyers who want quiet. */
    @Transactional(readOnly = true)
    public List<List<Reminder>> due(int most) {
        return List.copyOf(store.due(StudioScope.studio(), today(), most).stream()
                .collect(Collectors.groupingBy(Reminder::order, LinkedHashMap::new, Collectors.toList()))
                .values());
    }

    /** What is due of this order was said: in its thread, or elsewhere by copying it.
     *  @param words 1 to {@link org.dingzuo.engagement.Message#LONGEST} characters */
    public FollowUpOutcome tell(OrderView order, String words, boolean inThread) {
        // Locked, so that nobody is forgotten between the look and the word.
        if (buyers.lock(order.buyer()).isEmpty()) {
            return new FollowUpOutcome.NobodyThere();
        }
        if (isQuiet(order)) {
            return new FollowUpOutcome.WantsQuiet();
        }
        if (!settle(order, true)) {
            return new FollowUpOutcome.NothingDue();
        }
        if (inThread) {
            messages.tell(order.id(), Ids.next(clock), words, null);
        }
        return new FollowUpOutcome.Done();
    }

    /** What is due of this order passes unsaid; the next care comes in its time. */
    public FollowUpOutcome skip(OrderView order) {
        return settle(order, false) ? new FollowUpOutcome.Done() : new FollowUpOutcome.NothingDue();
    }

    private boolean settle(OrderView order, boolean told) {
        var studio = StudioScope.studio();
        var today = today();
        var settled = store.settle(studio, order.id(), today, told, clock.instant());
        var items = settled.stream()
                .filter(each -> !each.asks())
                .map(Reminder::item)
                .toList();
        var names = sheet.entries(items).stream().collect(Collectors.toMap(CareSheet.Entry::item, Function.identity()));
        var rules = rules();
        var next = new ArrayList<Reminder>();
        for (var each : settled) {
            var entry = names.get(each.item());
            var months = entry == null ? 0 : rules.monthsOf(each.item(), entry.name());
            var due = today.plusMonths(months);
            if (months > 0 && !due.isAfter(each.deliveredOn().plusYears(YEARS))) {
                next.add(new Reminder(order.id(), each.item(), each.round() + 1, each.deliveredOn(), due));
            }
        }
        store.plan(studio, order.buyer(), next);
        return !settled.isEmpty();
    }

    /** What is still to come or due of one order, the nearest first. */
    @Transactional(readOnly = true)
    public List<Reminder> calendar(OrderId order) {
        return store.open(StudioScope.studio(), order);
    }

    /** Whether whoever bought this, by whatever phone, wants to hear no more of this kind. */
    @Transactional(readOnly = true)
    public boolean isQuiet(OrderView order) {
        return store.isQuiet(StudioScope.studio(), person(order));
    }

    /** The buyer wants to hear no more of this kind, or hears again. */
    public void hush(OrderView order, boolean quiet) {
        if (quiet) {
            store.hush(StudioScope.studio(), person(order), clock.instant());
        } else {
            store.unhush(StudioScope.studio(), person(order));
        }
    }

    private List<BuyerId> person(OrderView order) {
        var family = buyers.family(order.buyer()).stream().map(Known::id).toList();
        return family.isEmpty() ? List.of(order.buyer()) : family;
    }

    @Transactional(readOnly = true)
    public CareRules rules() {
        return rules.find(StudioScope.studio()).orElse(CareRules.USUAL);
    }

    /** What was planned at a delivery stays; what comes after goes by the new rules. @return false: somebody changed them meanwhile */
    public boolean change(CareRules changed) {
        return rules.put(StudioScope.studio(), changed);
    }

    @EventListener
    void forget(BuyerForgotten forgotten) {
        store.forget(forgotten.studio(), forgotten.orders());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), studios.profile().zone());
    }
}
