package org.dingzuo.ordering.seat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dingzuo.kernel.Money;
import org.dingzuo.ordering.Offer;
import org.dingzuo.ordering.Offer.Due;
import org.dingzuo.ordering.Offer.Kind;
import org.dingzuo.ordering.offering.Terms;
import org.dingzuo.promise.Promised;

/** An order of a whole series without what is not made of it. Each piece that stays costs what was agreed, the series' discount included,
 *  and so does the way: its buyer did not cause it. Pure.
 *  @param stays lines, in their order
 *  @param gone the others */
public record RestOfSeries(List<Offer.Line> stays, List<Offer.Line> gone) {

    /** @param stays numbers of the lines that are made, rising */
    public static RestOfSeries of(Offer offer, List<Integer> stays) {
        var lines = offer.lines();
        return new RestOfSeries(
                stays.stream().map(lines::get).toList(),
                IntStream.range(0, lines.size())
                        .filter(line -> !stays.contains(line))
                        .mapToObj(lines::get)
                        .toList());
    }

    /** By how much it costs less. */
    public Money off() {
        return Money.sum(gone.stream().map(Offer.Line::amount).toList());
    }

    /** What goes back at once of what was paid. @param total of the order as it was */
    public Money back(Money total, Money paid) {
        var surplus = paid.minus(total.minus(off()));
        return surplus.isPositive() ? surplus : Money.ZERO;
    }

    /** The whole order as it stands from now on. */
    Offer offer(Offer was, Promised now) {
        var off = off();
        var parts = off.isZero()
                ? was.instalments()
                : Stream.concat(
                                was.instalments().stream(),
                                Stream.of(new Offer.Instalment(Kind.CHANGE, off.negated(), Due.BEFORE_SHIPPING)))
                        .toList();
        var promise = was.promise();
        return new Offer(
                stays,
                was.freight(),
                was.total().minus(off),
                parts,
                new Offer.Promise(
                        promise.shipBy(),
                        promise.arriveBy(),
                        promise.safetyDays(),
                        promise.confidence(),
                        now.line(),
                        now.because()),
                was.rush(),
                Terms.consents(stays),
                was.assumed(),
                was.validUntil(),
                was.coupon(),
                was.member());
    }
}
