package org.dingzuo.ordering.orderlist;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dingzuo.catalog.Choosing;
import org.dingzuo.catalog.Designs;
import org.dingzuo.catalog.Makeability;
import org.dingzuo.catalog.MakeableItem;
import org.dingzuo.customer.Phones;
import org.dingzuo.foundation.sheet.Grid;
import org.dingzuo.foundation.sheet.LineFault;
import org.dingzuo.foundation.sheet.SheetColumn;
import org.dingzuo.ordering.orderlist.OrderTaking.Faulty;
import org.dingzuo.ordering.orderlist.OrderTaking.Overtaken;
import org.dingzuo.ordering.orderlist.OrderTaking.Taken;
import org.dingzuo.studio.Studios;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The desk for the order book that a studio kept before. Looking at it holds every day in the plan as it is and lets all of it go again, so
 *  that what is shown is what would happen (ADR 126). */
@Service
public class OrderLists {
    /** So many are held in one turn of the plan; buyers wait that long. */
    static final int MOST_OPEN = 100;

    private static final int SHOWN = 200;

    private final EarlierOrders orders;
    private final PastOrders past;
    private final Designs designs;
    private final Studios studios;
    private final TransactionTemplate transaction;

    OrderLists(
            EarlierOrders orders,
            PastOrders past,
            Designs designs,
            Studios studios,
            PlatformTransactionManager transactions) {
        this.orders = orders;
        this.past = past;
        this.designs = designs;
        this.studios = studios;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What the columns say, as {@link SheetColumn#of}. */
    public List<@Nullable OrderColumn> columns(Grid grid, List<String> named) {
        return SheetColumn.of(OrderColumn.class, grid, named);
    }

    /** Keeps nothing. */
    public OrderPreview preview(Grid grid, List<@Nullable OrderColumn> columns) {
        return inTurn(grid, columns, true).preview();
    }

    /** All of it or nothing. */
    public OrderTaking take(Grid grid, List<@Nullable OrderColumn> columns) {
        var done = inTurn(grid, columns, false);
        var preview = done.preview();
        if (preview.faulty() > 0) {
            return new Faulty(preview);
        }
        return done.overtaken() ? new Overtaken() : new Taken(preview.open(), preview.past());
    }

    private record Done(OrderPreview preview, boolean overtaken) {}

    private Done inTurn(Grid grid, List<@Nullable OrderColumn> columns, boolean looking) {
        return orders.inTurn(() -> Objects.requireNonNull(transaction.execute(status -> {
            var done = done(grid, columns);
            if (looking || done.overtaken() || done.preview().faulty() > 0) {
                status.setRollbackOnly();
            }
            return done;
        })));
    }

    private Done done(Grid grid, List<@Nullable OrderColumn> columns) {
        var language = studios.profile().language();
        var reading = new OrderReading(designs.onSale(), designs::simplest, language);
        reading.read(grid, columns);
        var known = orders.known(reading.open.stream().map(OpenLine::key).collect(Collectors.toSet()));
        var fresh = reading.open.stream()
                .filter(line -> !known.contains(line.key()))
                .toList();
        var changes = new ArrayList<OrderPreview.Change>();
        makeable(fresh).forEach((line, item) -> {
            if (taken(line, item)) {
                changes.add(change(line, item));
            }
        });
        var history = past.writeDown(reading.past);
        var taken = changes.size();
        if (reading.faults.isEmpty() && taken + history.fresh() > 0) {
            orders.noteTaken();
        }
        changes.sort(Comparator.comparing(OrderPreview.Change::line));
        reading.faults.sort(Comparator.comparing(LineFault::line));
        return new Done(
                new OrderPreview(
                        grid.header(),
                        columns,
                        changes.stream().limit(SHOWN).toList(),
                        taken + history.fresh(),
                        taken,
                        history.fresh(),
                        known.size() + history.same() + reading.givenUp,
                        reading.faults.stream().limit(SHOWN).toList(),
                        reading.faults.size()),
                history.overtaken());
    }

    /** The most urgent first, so that it gets the earliest place. */
    private Map<OpenLine, MakeableItem> makeable(List<OpenLine> lines) {
        var verdicts = designs.checkAll(lines.stream()
                .map(line ->
                        new Designs.Asked(line.design().slug(), new Choosing(line.values(), line.quantity(), null)))
                .toList());
        var items = new LinkedHashMap<OpenLine, MakeableItem>();
        for (int at = 0; at < lines.size(); at++) {
            var line = lines.get(at);
            if (at >= MOST_OPEN) {
                line.cells().fault(OrderColumn.NUMBER, OrderFault.TOO_MANY, "");
                continue;
            }
            switch (verdicts.get(at).orElse(null)) {
                case Makeability.Makeable(var item) -> items.put(line, item);
                case Makeability.NotMakeable refusal ->
                    line.cells()
                            .fault(
                                    OrderColumn.WISH,
                                    OrderFault.NOT_MAKEABLE,
                                    refusal.because().in(studios.profile().language()));
                case Makeability.Malformed(var faults) ->
                    line.cells()
                            .fault(
                                    OrderColumn.WISH,
                                    OrderFault.NOT_MAKEABLE,
                                    faults.getFirst().field());
                case null -> line.cells().fault(OrderColumn.DESIGN, OrderFault.UNKNOWN_DESIGN);
            }
        }
        var urgent = new LinkedHashMap<OpenLine, MakeableItem>();
        items.entrySet().stream()
                .sorted(Comparator.comparing(each -> each.getKey().promised()))
                .forEach(each -> urgent.put(each.getKey(), each.getValue()));
        return urgent;
    }

    private boolean taken(OpenLine line, MakeableItem item) {
        var earlier = new EarlierOrder(
                line.key(),
                line.buyer(),
                item,
                line.quantity(),
                line.total(),
                line.paid(),
                line.promised(),
                line.note());
        return switch (orders.take(earlier)) {
            case EarlierOrders.Outcome.TakenOver over -> true;
            case EarlierOrders.Outcome.OnlyLater(var shipBy) -> {
                line.cells().fault(OrderColumn.PROMISED, OrderFault.ONLY_LATER, shipBy.toString());
                yield false;
            }
            case EarlierOrders.Outcome.NoTime none -> {
                line.cells().fault(OrderColumn.PROMISED, OrderFault.NO_TIME);
                yield false;
            }
        };
    }

    private OrderPreview.Change change(OpenLine line, MakeableItem item) {
        var language = studios.profile().language();
        return new OrderPreview.Change(
                line.cells().line(),
                line.buyer().name(),
                Phones.masked(line.buyer().phone()),
                item.blueprint().name().in(language),
                item.blueprint().spoken(item.configuration(), language).stream()
                        .map(spoken -> spoken.group() + " " + spoken.choice())
                        .collect(Collectors.joining(" · ")),
                line.quantity(),
                line.total(),
                line.paid(),
                line.promised());
    }
}
