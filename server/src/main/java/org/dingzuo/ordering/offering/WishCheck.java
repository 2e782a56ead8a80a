package org.dingzuo.ordering.offering;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.dingzuo.campaign.BookingId;
import org.dingzuo.campaign.Bookings;
import org.dingzuo.catalog.Designs;
import org.dingzuo.catalog.Makeability;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.kernel.Words;
import org.dingzuo.materials.Materials;
import org.dingzuo.ordering.MaterialNeed;
import org.dingzuo.ordering.Offer;
import org.dingzuo.ordering.Sellers;
import org.dingzuo.pricing.Buying;
import org.dingzuo.pricing.Piece;
import org.dingzuo.pricing.PriceLine;
import org.dingzuo.pricing.Priced;
import org.dingzuo.pricing.Pricing;
import org.dingzuo.promise.WorkLine;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Judges a wish line by line and prices it as a whole. */
@Component
public class WishCheck {
    private static final Words WHOLE_SERIES = Words.of("整套优惠", "Whole series");

    private final Sellers sellers;
    private final Designs designs;
    private final Pricing pricing;
    private final WhoBuys whoBuys;
    private final Materials materials;
    private final Bookings bookings;

    WishCheck(
            Sellers sellers,
            Designs designs,
            Pricing pricing,
            WhoBuys whoBuys,
            Materials materials,
            Bookings bookings) {
        this.sellers = sellers;
        this.designs = designs;
        this.pricing = pricing;
        this.whoBuys = whoBuys;
        this.materials = materials;
        this.bookings = bookings;
    }

    public Checking check(Wish wish) {
        return check(wish, whoBuys.asking(wish));
    }

    public Checking check(Wish wish, Buying buying) {
        return check(wish, buying, asked -> designs.check(asked.design(), asked.choosing()), pricing::price);
    }

    /** As {@link #check}, of one piece whose makeability was judged already. */
    Checking judged(Wish wish, Makeability verdict) {
        return check(wish, whoBuys.asking(wish), asked -> Optional.of(verdict), pricing::price);
    }

    /** As {@link #check}, against what was on sale, and what it cost, right before this moment. */
    Checking before(Instant moment, Wish wish, Buying buying) {
        return check(
                wish,
                buying,
                asked -> designs.checkAsBefore(moment, asked.design(), asked.choosing()),
                (pieces, whole) -> pricing.priceAsBefore(moment, pieces, whole));
    }

    private Checking check(
            Wish wish,
            Buying buying,
            Function<Wish.Line, Optional<Makeability>> judge,
            BiFunction<List<Piece>, Buying, Priced> price) {
        var faults = new Faults();
        var work = new ArrayList<WorkLine>();
        for (int line = 0; line < wish.lines().size(); line++) {
            var asked = wish.lines().get(line);
            var path = "lines[" + line + "]";
            switch (judge.apply(asked).orElse(null)) {
                case null -> faults.add(path + ".design", "unknown", "This studio has no such design on sale");
                case Makeability.Malformed(var found) ->
                    found.forEach(
                            fault -> faults.add(path + ".configuration." + fault.field(), fault.code(), fault.why()));
                case Makeability.NotMakeable refusal -> {
                    return new Checking.Refused(new OfferOutcome.NotMakeable(line, refusal));
                }
                case Makeability.Makeable(var item) -> work.add(new WorkLine(item, asked.quantity()));
            }
        }
        if (!faults.isEmpty()) {
            return new Checking.Refused(new OfferOutcome.Malformed(faults.found()));
        }
        var need = MaterialNeed.of(work);
        var priced = price.apply(
                work.stream()
                        .map(line -> new Piece(line.item(), line.quantity()))
                        .toList(),
                buying.with(wholeSeries(wish, work)));
        return new Checking.Fine(new Checked(
                work,
                IntStream.range(0, work.size())
                        .mapToObj(line -> line(work.get(line), priced.lines().get(line)))
                        .toList(),
                priced,
                need,
                materials.availability(need).coming()));
    }

    private Buying.@Nullable WholeSeries wholeSeries(Wish wish, List<WorkLine> work) {
        var discount = wish.booking() == null ? 0 : bookings.discount(new BookingId(wish.booking()), work);
        return discount == 0 ? null : new Buying.WholeSeries(WHOLE_SERIES, discount);
    }

    /** @param price its lines sum up to what this line costs */
    public Offer.Line line(WorkLine work, List<PriceLine> price) {
        var item = work.item();
        return new Offer.Line(
                item.design(),
                item.slug(),
                item.blueprint().name(),
                item.revision(),
                item.configuration(),
                work.quantity(),
                price,
                Pricing.total(price),
                Terms.returns(item, sellers.terms().exempt()),
                item.blueprint().repair());
    }
}
