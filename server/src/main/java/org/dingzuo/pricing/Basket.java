package org.dingzuo.pricing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.dingzuo.catalog.MakeableItem;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Words;

/** Everything of one wish and what it costs so far. Rules see the lines in an order of their own, so that nothing hangs on the order in
 *  which somebody chose. */
record Basket(List<Row> rows) {
    /** A payment of nothing cannot be asked for. */
    private static final Money NEVER_LESS = Money.of(1);

    private static final Comparator<Row> ONE_ORDER = Comparator.comparing(
                    (Row row) -> row.item().slug())
            .thenComparing(row -> row.item().configuration().toString())
            .thenComparing(Row::quantity);

    /** @param place of the line in the wish, from 0 */
    record Row(int place, MakeableItem item, int quantity, List<PriceLine> lines) {
        Money amount() {
            return Pricing.total(lines);
        }

        Row with(PriceLine more) {
            var longer = new ArrayList<>(lines);
            longer.add(more);
            return new Row(place, item, quantity, List.copyOf(longer));
        }
    }

    /** So much off some rows, and why. */
    record Discount(String code, Words label, Money off, Predicate<Row> rows) {}

    static Basket of(List<Piece> pieces, PriceList list) {
        return new Basket(IntStream.range(0, pieces.size())
                .mapToObj(place -> priced(place, pieces.get(place), list))
                .sorted(ONE_ORDER)
                .toList());
    }

    private static Row priced(int place, Piece piece, PriceList list) {
        var lines = new ArrayList<PriceLine>();
        PieceRule.IN_ORDER.forEach(rule -> rule.lines(piece.item(), list).forEach(lines::add));
        var one = Pricing.total(lines);
        if (piece.quantity() > 1) {
            var label = Words.of("共 " + piece.quantity() + " 件", piece.quantity() + " pieces");
            lines.add(new PriceLine("quantity", label, one.times(piece.quantity() - 1L)));
        }
        return new Row(place, piece.item(), piece.quantity(), List.copyOf(lines));
    }

    Money worth() {
        return worth(row -> true);
    }

    Money worth(Predicate<Row> which) {
        return Money.sum(rows.stream().filter(which).map(Row::amount).toList());
    }

    int pieces(String design) {
        return rows.stream()
                .filter(row -> row.item().slug().equals(design))
                .mapToInt(Row::quantity)
                .sum();
    }

    /** The discount shared over its rows by what they cost; never more than they cost, and the order is never for nothing. */
    Basket less(Discount discount) {
        var off = least(discount.off(), least(worth(discount.rows()), worth().minus(NEVER_LESS)));
        if (!off.isPositive()) {
            return this;
        }
        var weights = rows.stream()
                .map(row -> discount.rows().test(row) ? row.amount() : Money.ZERO)
                .toList();
        var shares = off.sharedBy(weights);
        return new Basket(IntStream.range(0, rows.size())
                .mapToObj(at -> shares.get(at).isZero()
                        ? rows.get(at)
                        : rows.get(at)
                                .with(new PriceLine(
                                        discount.code(),
                                        discount.label(),
                                        shares.get(at).negated())))
                .toList());
    }

    /** The lines of each piece, in the order of the wish. */
    List<List<PriceLine>> lines() {
        return rows.stream()
                .sorted(Comparator.comparingInt(Row::place))
                .map(Row::lines)
                .toList();
    }

    private static Money least(Money one, Money other) {
        return Collections.min(List.of(one, other));
    }
}
