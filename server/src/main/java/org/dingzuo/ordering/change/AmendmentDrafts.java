package org.dingzuo.ordering.change;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.dingzuo.catalog.Choosing;
import org.dingzuo.catalog.Configuration;
import org.dingzuo.catalog.Designs;
import org.dingzuo.catalog.Makeability;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Words;
import org.dingzuo.materials.Materials;
import org.dingzuo.ordering.AgreedInstalment;
import org.dingzuo.ordering.AgreedWorks;
import org.dingzuo.ordering.Amendment.Side;
import org.dingzuo.ordering.HappeningLedger;
import org.dingzuo.ordering.InstalmentStore;
import org.dingzuo.ordering.OpenAgain;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.OrderRow;
import org.dingzuo.ordering.OrderStore;
import org.dingzuo.ordering.OrderView;
import org.dingzuo.ordering.offering.WhoBuys;
import org.dingzuo.pricing.Piece;
import org.dingzuo.pricing.PriceLine;
import org.dingzuo.pricing.Pricing;
import org.dingzuo.promise.Promises;
import org.dingzuo.promise.Rework;
import org.dingzuo.promise.WorkLine;
import org.springframework.stereotype.Component;

/** Works out what a change of a placed order is: whether it can still be had, what it costs, what work and material it takes. The pieces
 *  keep the revision that they were ordered in. Both what they are and what they would be is priced by today's rules, and only what lies
 *  between is charged: what was agreed before stays agreed. Freight stays as it was. */
@Component
class AmendmentDrafts {
    /** Why it is not cheaper still: more cannot come off than was to be paid. */
    private static final PriceLine FLOOR =
            new PriceLine("change-floor", Words.of("最多抵到零", "Not below nothing"), Money.ZERO);

    private final OrderStore store;
    private final HappeningLedger happenings;
    private final InstalmentStore instalments;
    private final AgreedWorks agreed;
    private final Designs designs;
    private final Pricing pricing;
    private final WhoBuys whoBuys;
    private final Materials materials;
    private final Promises promises;

    AmendmentDrafts(
            OrderStore store,
            HappeningLedger happenings,
            InstalmentStore instalments,
            AgreedWorks agreed,
            Designs designs,
            Pricing pricing,
            WhoBuys whoBuys,
            Materials materials,
            Promises promises) {
        this.store = store;
        this.happenings = happenings;
        this.instalments = instalments;
        this.agreed = agreed;
        this.designs = designs;
        this.pricing = pricing;
        this.whoBuys = whoBuys;
        this.materials = materials;
        this.promises = promises;
    }

    /** @param standing the order as it is
     *  @param price what each line costs more or less
     *  @param rework what the plan has to do */
    record Draft(OrderRow standing, StillOpen open, List<List<PriceLine>> price, Rework rework) {
        List<Configuration> wish() {
            return open.after().stream()
                    .map(line -> line.item().configuration())
                    .toList();
        }

        List<PriceLine> wholePrice() {
            return price.stream().flatMap(List::stream).toList();
        }
    }

    sealed interface Drafting {
        record Fine(Draft draft) implements Drafting {}

        record Refused(AmendmentOutcome outcome) implements Drafting {}
    }

    /** @param by who would have it otherwise
     *  @param wish by line, what is otherwise; the other lines stay as they are */
    Drafting draft(Side by, OrderId order, Map<Integer, Map<String, Object>> wish) {
        var standing = standing(order);
        var closed = closed(by, standing);
        if (closed.isPresent()) {
            return refused(closed.get());
        }
        var before = agreed.lines(standing.offer());
        return switch (checked(before, wish)) {
            case Checking.Refused(var outcome) -> refused(outcome);
            case Checking.Fine(var after) -> judged(standing, new StillOpen(before, after, settled(order)));
        };
    }

    /** What each line could still be; empty where nothing of the order can be changed now. */
    List<Changeable> changeable(Side by, OrderId order) {
        var standing = standing(order);
        if (closed(by, standing).isPresent()) {
            return List.of();
        }
        var lines = agreed.lines(standing.offer());
        return switch (checked(lines, Map.of())) {
            case Checking.Refused refused -> List.of();
            case Checking.Fine same -> changeable(lines, new StillOpen(lines, lines, settled(order)));
        };
    }

    private List<Changeable> changeable(List<WorkLine> lines, StillOpen open) {
        return IntStream.range(0, lines.size())
                .mapToObj(line -> new Changeable(
                        lines.get(line).item(),
                        lines.get(line).quantity(),
                        designs.stillToChoose(lines.get(line).item()),
                        open.fixed(line)))
                .toList();
    }

    private OrderRow standing(OrderId order) {
        return store.find(StudioScope.studio(), List.of(order.value())).getFirst();
    }

    /** Why nothing of it can be otherwise, whatever the wish. */
    private Optional<AmendmentOutcome> closed(Side by, OrderRow standing) {
        var order = standing.id();
        if (!OrderView.CHANGEABLE.contains(standing.state()) || promises.isTentative(order.value())) {
            return Optional.of(new AmendmentOutcome.NotNow(standing.state()));
        }
        if (by == Side.BUYER && standing.offer().isOnTheHouse()) {
            return Optional.of(new AmendmentOutcome.OnTheHouse());
        }
        return Optional.ofNullable(standing.booking()).map(booking -> new AmendmentOutcome.InBatch());
    }

    private static Drafting refused(AmendmentOutcome outcome) {
        return new Drafting.Refused(outcome);
    }

    private Drafting judged(OrderRow standing, StillOpen open) {
        if (open.isSame()) {
            return refused(new AmendmentOutcome.Unchanged());
        }
        var tooFar = open.refusal();
        if (tooFar.isPresent()) {
            return refused(tooFar.get());
        }
        var waitDays = materials.availability(open.more()).waitDays();
        return new Drafting.Fine(new Draft(
                standing,
                open,
                price(standing, open),
                new Rework(standing.id().value(), open.after(), open.settled(), open.same(), waitDays)));
    }

    private sealed interface Checking {
        record Fine(List<WorkLine> work) implements Checking {}

        record Refused(AmendmentOutcome outcome) implements Checking {}
    }

    private Checking checked(List<WorkLine> before, Map<Integer, Map<String, Object>> wish) {
        var faults = new Faults();
        var after = new ArrayList<WorkLine>();
        for (int line = 0; line < before.size(); line++) {
            var was = before.get(line);
            var path = "lines[" + line + "].configuration.";
            var wanted = wish.getOrDefault(line, was.item().configuration().values());
            switch (designs.checkOther(was.item(), new Choosing(wanted, was.quantity(), null))) {
                case Makeability.Makeable(var item) -> after.add(new WorkLine(item, was.quantity()));
                case Makeability.NotMakeable refusal -> {
                    return new Checking.Refused(new AmendmentOutcome.NotMakeable(line, refusal));
                }
                case Makeability.Malformed(var found) ->
                    found.forEach(fault -> faults.add(path + fault.field(), fault.code(), fault.why()));
            }
        }
        wish.keySet().stream()
                .filter(line -> line < 0 || line >= before.size())
                .forEach(line -> faults.add("lines[" + line + "]", "unknown", "This order has no such line"));
        return faults.isEmpty()
                ? new Checking.Fine(after)
                : new Checking.Refused(new AmendmentOutcome.Malformed(faults.found()));
    }

    /** Steps that are done or in hand, as the floor has told. */
    private Set<String> settled(OrderId order) {
        var settled = new HashSet<String>();
        for (var happening : happenings.of(order)) {
            if (happening.kind().equals("step-begun") || happening.kind().equals("step-done")) {
                var of = happening.parameters();
                settled.add(Rework.key(Integer.parseInt(of.getOrDefault("line", "0")), of.getOrDefault("step", "")));
            }
            settled.removeAll(OpenAgain.by(happening));
        }
        return settled;
    }

    private List<List<PriceLine>> price(OrderRow standing, StillOpen open) {
        var buying = whoBuys.again(standing.buyer());
        var was = pricing.price(pieces(open.before()), buying).lines();
        var now = pricing.price(pieces(open.after()), buying).lines();
        var price = new ArrayList<List<PriceLine>>();
        for (int line = 0; line < was.size(); line++) {
            price.add(difference(was.get(line), now.get(line)));
        }
        return notBelow(total(standing.id()), price);
    }

    private static List<Piece> pieces(List<WorkLine> work) {
        return work.stream()
                .map(line -> new Piece(line.item(), line.quantity()))
                .toList();
    }

    /** What is new, and with the sign turned round what is no longer; what stays is not spoken of. */
    private static List<PriceLine> difference(List<PriceLine> was, List<PriceLine> now) {
        var gone = new ArrayList<>(was);
        var come = new ArrayList<PriceLine>();
        for (var line : now) {
            if (!gone.remove(line)) {
                come.add(line);
            }
        }
        var difference = new ArrayList<PriceLine>();
        for (var line : gone) {
            difference.add(
                    new PriceLine(line.code(), line.label(), line.amount().negated()));
        }
        difference.addAll(come);
        return difference;
    }

    private static List<List<PriceLine>> notBelow(Money total, List<List<PriceLine>> price) {
        var sum = Money.sum(
                price.stream().flatMap(List::stream).map(PriceLine::amount).toList());
        var after = total.plus(sum);
        if (!after.isNegative()) {
            return price;
        }
        var last = new ArrayList<>(price.getLast());
        last.add(new PriceLine(FLOOR.code(), FLOOR.label(), after.negated()));
        var floored = new ArrayList<>(price);
        floored.set(price.size() - 1, last);
        return floored;
    }

    /** What the order costs as it is. */
    Money total(OrderId order) {
        return Money.sum(
                instalments.of(order).stream().map(AgreedInstalment::amount).toList());
    }
}
