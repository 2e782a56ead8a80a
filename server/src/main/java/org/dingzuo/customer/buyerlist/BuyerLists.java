package org.dingzuo.customer.buyerlist;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.dingzuo.customer.Buyer;
import org.dingzuo.customer.BuyerId;
import org.dingzuo.customer.Buyers;
import org.dingzuo.customer.Known;
import org.dingzuo.customer.Newcomers;
import org.dingzuo.customer.Newcomers.Said;
import org.dingzuo.customer.Phones;
import org.dingzuo.customer.buyerlist.BuyerTaking.Faulty;
import org.dingzuo.customer.buyerlist.BuyerTaking.Overtaken;
import org.dingzuo.customer.buyerlist.BuyerTaking.Taken;
import org.dingzuo.customer.buyerlist.BuyerTaking.TakenBefore;
import org.dingzuo.foundation.sheet.Grid;
import org.dingzuo.foundation.sheet.ListLedger;
import org.dingzuo.foundation.sheet.SheetColumn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The desk for lists of people whom the studio knew before. No consent comes in by a list: whoever is in it agreed to nothing here. */
@Service
public class BuyerLists {
    private static final String LIST = "buyers";
    private static final int SHOWN = 200;

    private final Buyers buyers;
    private final Newcomers newcomers;
    private final ListLedger taken;
    private final TransactionTemplate transaction;

    BuyerLists(Buyers buyers, Newcomers newcomers, ListLedger taken, PlatformTransactionManager transactions) {
        this.buyers = buyers;
        this.newcomers = newcomers;
        this.taken = taken;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What the columns say, as {@link SheetColumn#of}. */
    public List<@Nullable BuyerColumn> columns(Grid grid, List<String> named) {
        return SheetColumn.of(BuyerColumn.class, grid, named);
    }

    /** Writes nothing. */
    public BuyerPreview preview(Grid grid, List<@Nullable BuyerColumn> columns, WhoIsKnown known) {
        return Objects.requireNonNull(
                transaction.execute(status -> preview(grid, columns, known, read(grid, columns, known))));
    }

    /** All of it or nothing. */
    public BuyerTaking take(Grid grid, List<@Nullable BuyerColumn> columns, WhoIsKnown known) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var outcome = taking(grid, columns, known);
            if (outcome instanceof Overtaken || outcome instanceof Faulty) {
                status.setRollbackOnly();
            }
            return outcome;
        }));
    }

    private BuyerTaking taking(Grid grid, List<@Nullable BuyerColumn> columns, WhoIsKnown known) {
        if (!taken.note(LIST, mark(grid, columns, known))) {
            return new TakenBefore();
        }
        var reading = read(grid, columns, known);
        if (!reading.faults.isEmpty()) {
            return new Faulty(preview(grid, columns, known, reading));
        }
        var before = new HashMap<BuyerId, Buyer>();
        var now = new HashMap<BuyerId, Buyer>();
        for (var line : reading.lines) {
            if (line.before() != null && !line.what().isEmpty()) {
                before.put(line.id(), line.before());
            }
            if (line.isOtherwise()) {
                now.put(line.id(), line.now());
            }
        }
        var fresh = reading.lines.stream()
                .filter(BuyerLine::isNew)
                .collect(Collectors.toMap(BuyerLine::id, BuyerLine::now));
        if (!newcomers.correct(before, now) || !newcomers.enter(fresh)) {
            return new Overtaken();
        }
        newcomers.remark(
                reading.lines.stream().flatMap(line -> line.said().stream()).toList());
        newcomers.noteTaken();
        return new Taken(fresh.size(), before.size());
    }

    private BuyerReading read(Grid grid, List<@Nullable BuyerColumn> columns, WhoIsKnown known) {
        var people = buyers.known(Buyers.EVERYBODY);
        var reading = new BuyerReading(people, said(people), newcomers::next, known, Buyers.EVERYBODY - people.size());
        reading.read(grid, columns);
        return reading;
    }

    /** What was written down about each person, under the id of who stands for them. */
    private Map<BuyerId, Set<Said>> said(List<Known> people) {
        var remarks = buyers.remarksByBuyer(people.stream().map(Known::id).toList());
        var said = new HashMap<BuyerId, Set<Said>>();
        for (var each : people) {
            var head = each.mergedInto() == null ? each.id() : each.mergedInto();
            remarks.getOrDefault(each.id(), List.of())
                    .forEach(remark -> said.computeIfAbsent(head, none -> new HashSet<>())
                            .add(new Said(head, remark.kind(), remark.words())));
        }
        return said;
    }

    private BuyerPreview preview(
            Grid grid, List<@Nullable BuyerColumn> columns, WhoIsKnown known, BuyerReading reading) {
        var changing =
                reading.lines.stream().filter(line -> !line.what().isEmpty()).toList();
        var fresh = (int) changing.stream().filter(BuyerLine::isNew).count();
        return new BuyerPreview(
                grid.header(),
                columns,
                changing.stream()
                        .limit(SHOWN)
                        .map(line -> new BuyerPreview.Change(
                                line.line(),
                                line.now().name(),
                                Phones.masked(line.now().phone()),
                                line.isNew(),
                                line.what()))
                        .toList(),
                fresh,
                changing.size() - fresh,
                reading.lines.size() - changing.size(),
                reading.passed,
                reading.faults.stream().limit(SHOWN).toList(),
                reading.faults.size(),
                taken.has(LIST, mark(grid, columns, known)));
    }

    private static String mark(Grid grid, List<@Nullable BuyerColumn> columns, WhoIsKnown known) {
        return ListLedger.mark(grid, columns + " " + known);
    }
}
