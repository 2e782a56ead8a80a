package org.dingzuo.ordering;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dingzuo.campaign.Agreed;
import org.dingzuo.campaign.BookingId;
import org.dingzuo.campaign.Bookings;
import org.dingzuo.campaign.PlaceOutcome;
import org.dingzuo.catalog.Designs;
import org.dingzuo.catalog.Makeability;
import org.dingzuo.catalog.MakeableItem;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.foundation.problem.FieldFault;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Words;
import org.dingzuo.materials.Materials;
import org.dingzuo.materials.Wait;
import org.dingzuo.pricing.Buying;
import org.dingzuo.pricing.Piece;
import org.dingzuo.pricing.PriceLine;
import org.dingzuo.pricing.PriceList;
import org.dingzuo.pricing.Priced;
import org.dingzuo.pricing.Pricing;
import org.dingzuo.promise.Ask;
import org.dingzuo.promise.Because;
import org.dingzuo.promise.HoldOutcome;
import org.dingzuo.promise.PromiseDates;
import org.dingzuo.promise.Promises;
import org.dingzuo.promise.QuoteOutcome;
import org.dingzuo.promise.RushFound;
import org.dingzuo.promise.Rushes;
import org.dingzuo.promise.StepSpan;
import org.dingzuo.promise.WorkLine;
import org.dingzuo.studio.Profile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns a wish into an offer: makeable, priced, dated, with its terms. */
@Component
class Offers {
    /** Nobody can have anything of this booking. */
    static final String BOOKING_FULL = "booking-full";

    private static final Words WHOLE_SERIES = Words.of("整套优惠", "Whole series");
    private static final Duration VALID = Promises.STANDS;
    private static final UUID NO_ORDER = new UUID(0, 0);

    private final Sellers sellers;
    private final Designs designs;
    private final Pricing pricing;
    private final WhoBuys whoBuys;
    private final Materials materials;
    private final Promises promises;
    private final Rushes rushes;
    private final Bookings bookings;
    private final Clock clock;

    Offers(
            Sellers sellers,
            Designs designs,
            Pricing pricing,
            WhoBuys whoBuys,
            Materials materials,
            Promises promises,
            Rushes rushes,
            Bookings bookings,
            Clock clock) {
        this.sellers = sellers;
        this.designs = designs;
        this.pricing = pricing;
        this.whoBuys = whoBuys;
        this.materials = materials;
        this.promises = promises;
        this.rushes = rushes;
        this.bookings = bookings;
        this.clock = clock;
    }

    /** A wish whose every line can be made, with what it needs; not yet dated. */
    record Checked(List<WorkLine> work, List<Offer.Line> lines, Priced priced, Map<String, Long> need, Wait coming) {

        Money total() {
            return goods().plus(priced.freight());
        }

        /** By how much a booking opens to this buyer before the others. */
        Duration early() {
            return early(priced.tier());
        }

        static Duration early(PriceList.@Nullable Tier tier) {
            return tier == null ? Duration.ZERO : Duration.ofMinutes(tier.earlyMinutes());
        }

        Money goods() {
            return Money.sum(lines.stream().map(Offer.Line::amount).toList());
        }

        /** @param goods as in {@link Ask} */
        Ask asked(UUID order, @Nullable Money goods) {
            return new Ask(order, work, coming, goods);
        }

        /** The same, served before others for so much. */
        Checked rushed(PriceLine fee) {
            var first = lines.getFirst().with(fee);
            var rest = lines.subList(1, lines.size());
            return new Checked(
                    work, Stream.concat(Stream.of(first), rest.stream()).toList(), priced, need, coming);
        }
    }

    /** A place before others, with what it costs. */
    record Rushed(RushFound found, PriceLine fee) {
        Offer.Rush told() {
            return new Offer.Rush(found.quoted().dates().shipBy(), fee.amount());
        }
    }

    sealed interface Checking {
        record Fine(Checked checked) implements Checking {}

        record Refused(OfferOutcome outcome) implements Checking {}
    }

    OfferOutcome offer(UUID order, Wish wish) {
        return offer(order, wish, whoBuys.asking(wish));
    }

    OfferOutcome offer(UUID order, Wish wish, Buying buying) {
        return switch (check(wish, buying)) {
            case Checking.Refused(var outcome) -> outcome;
            case Checking.Fine(var checked) -> {
                var booking = wish.booking();
                yield booking == null
                        ? planned(checked.asked(order, checked.goods()), wish, checked)
                        : booked(new BookingId(booking), wish, buying, checked);
            }
        };
    }

    /** As {@link #offer}, of one piece whose makeability was judged already: a design that is still on the drawing table. */
    OfferOutcome trial(Wish wish, Makeability verdict) {
        return switch (check(wish, whoBuys.asking(wish), asked -> Optional.of(verdict), pricing::price)) {
            case Checking.Refused(var outcome) -> outcome;
            // Its maker asks: how busy the house is does not concern a drawing.
            case Checking.Fine(var checked) -> planned(checked.asked(NO_ORDER, null), wish, checked);
        };
    }

    private OfferOutcome planned(Ask ask, Wish wish, Checked checked) {
        return switch (promises.quote(ask)) {
            case QuoteOutcome.NoTime(var because) -> new OfferOutcome.NoTime(because);
            case QuoteOutcome.Quoted quoted -> {
                var rushed = quoted.mayRush()
                        ? rushes.find(
                                        checked.work(),
                                        checked.coming().sure(),
                                        quoted.dates().shipBy())
                                .map(this::rushed)
                        : Optional.<Rushed>empty();
                yield new OfferOutcome.Offered(rushed.filter(each -> wish.rush())
                        .map(each -> rushed(wish, checked, each))
                        .orElseGet(() -> written(
                                wish, checked, quoted, rushed.map(Rushed::told).orElse(null))));
            }
        };
    }

    Rushed rushed(RushFound found) {
        var terms = found.terms();
        return new Rushed(found, pricing.rush(found.displacedMinutes(), terms.perHour(), terms.least()));
    }

    /** The offer of a place before others. */
    Offer rushed(Wish wish, Checked checked, Rushed rushed) {
        return written(wish, checked.rushed(rushed.fee()), rushed.found().quoted(), rushed.told());
    }

    private Offer written(Wish wish, Checked checked, QuoteOutcome.Quoted quoted, Offer.@Nullable Rush rush) {
        return written(wish, checked, quoted.dates(), quoted.line(), quoted.because(), rush);
    }

    private OfferOutcome booked(BookingId booking, Wish wish, Buying buying, Checked checked) {
        var outcome = bookings.look(booking, checked.work(), checked.early());
        return outcome instanceof PlaceOutcome.Place(var dates, var line, var because)
                ? new OfferOutcome.Offered(written(wish, asAgreed(wish, buying, checked), dates, line, because, null))
                : noPlace(outcome, checked);
    }

    /** No place in the booking, and why. */
    OfferOutcome noPlace(PlaceOutcome outcome, Checked checked) {
        return switch (outcome) {
            case PlaceOutcome.SoldOut(var full) -> withoutPlace(code(full), checked);
            case PlaceOutcome.Over() -> withoutPlace("booking-over", checked);
            case PlaceOutcome.Paused() -> withoutPlace("booking-paused", checked);
            case PlaceOutcome.NotYet(var opensAt) -> notYet(opensAt);
            case PlaceOutcome.NotOfThis(var why) ->
                new OfferOutcome.Malformed(List.of(new FieldFault("booking", "not-of-this", why)));
            case PlaceOutcome.OnlyLater later -> throw new IllegalStateException("A later place is a place");
            case PlaceOutcome.Place place -> throw new IllegalStateException("A place is no refusal");
        };
    }

    private static String code(PlaceOutcome.Full full) {
        return switch (full) {
            case BOOKING -> BOOKING_FULL;
            case DESIGN -> "booking-full-design";
            case MINUTES -> "booking-full-minutes";
        };
    }

    /** Says when the same could leave outside of the booking. */
    OfferOutcome withoutPlace(String code, Checked checked) {
        return switch (promises.quote(checked.asked(NO_ORDER, checked.goods()))) {
            case QuoteOutcome.NoTime never -> new OfferOutcome.NoTime(new Because(code, Map.of()));
            case QuoteOutcome.Quoted quoted ->
                new OfferOutcome.NoTime(
                        new Because(code, Map.of("next", quoted.dates().shipBy().toString())));
        };
    }

    private static OfferOutcome notYet(Instant opensAt) {
        return new OfferOutcome.NoTime(new Because("booking-not-open", Map.of("opensAt", opensAt.toString())));
    }

    Checking check(Wish wish) {
        return check(wish, whoBuys.asking(wish));
    }

    Checking check(Wish wish, Buying buying) {
        return check(wish, buying, asked -> designs.check(asked.design(), asked.choosing()), pricing::price);
    }

    /** A price stands for half an hour: if a new revision or a new price list made it dearer meanwhile, the wish is checked against what
     *  held before, the latest first. Without such a change it stays as it is. */
    Checked asPromised(Wish wish, Buying buying, Money accepted, Checked now) {
        if (now.total().compareTo(accepted) <= 0) {
            return now;
        }
        var since = clock.instant().minus(VALID);
        var agreed = agreed(wish).map(Agreed::since).filter(since::isAfter).orElse(since);
        return asBefore(wish, buying, agreed, now, checked -> checked.total().compareTo(accepted) <= 0);
    }

    /** At the price that was given with the booking, where one was. */
    private Checked asAgreed(Wish wish, Buying buying, Checked now) {
        return agreed(wish)
                .filter(agreed -> now.goods().compareTo(agreed.goods()) > 0)
                .map(agreed -> asBefore(
                        wish,
                        buying,
                        agreed.since(),
                        now,
                        checked -> checked.goods().compareTo(agreed.goods()) <= 0))
                .orElse(now);
    }

    private Optional<Agreed> agreed(Wish wish) {
        return Optional.ofNullable(wish.booking()).map(BookingId::new).flatMap(bookings::agreed);
    }

    private Checked asBefore(Wish wish, Buying buying, Instant since, Checked now, Predicate<Checked> asGiven) {
        for (var moment : changedSince(since, wish)) {
            var earlier = check(
                    wish,
                    buying,
                    asked -> designs.checkAsBefore(moment, asked.design(), asked.choosing()),
                    (pieces, whole) -> pricing.priceAsBefore(moment, pieces, whole));
            if (earlier instanceof Checking.Fine(var checked) && asGiven.test(checked)) {
                return checked;
            }
        }
        return now;
    }

    /** Moments at which something that makes the price changed, the latest first. */
    private List<Instant> changedSince(Instant since, Wish wish) {
        var slugs = wish.lines().stream().map(Wish.Line::design).toList();
        return Stream.concat(designs.replacedSince(since, slugs).stream(), pricing.changedSince(since).stream())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
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
        var need = need(work);
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

    /** The offer that a hold has just made true. */
    Offer held(Wish wish, Checked checked, HoldOutcome.Held held) {
        return written(wish, checked, held.dates(), held.line(), held.because(), null);
    }

    /** What making an accepted offer takes. */
    record Work(List<WorkLine> lines, Map<String, Long> need, Wait coming) {}

    /** The work of an offer as it was accepted, against the revisions of that time. */
    Work again(Offer offer) {
        var work = offer.lines().stream()
                .map(line -> new WorkLine(
                        new MakeableItem(
                                line.designId(),
                                line.design(),
                                line.revision(),
                                designs.revision(line.designId(), line.revision()),
                                line.configuration()),
                        line.quantity()))
                .toList();
        var need = need(work);
        return new Work(work, need, materials.availability(need).coming());
    }

    private Buying.@Nullable WholeSeries wholeSeries(Wish wish, List<WorkLine> work) {
        var discount = wish.booking() == null ? 0 : bookings.discount(new BookingId(wish.booking()), work);
        return discount == 0 ? null : new Buying.WholeSeries(WHOLE_SERIES, discount);
    }

    Offer.Line line(WorkLine work, List<PriceLine> price) {
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

    private Offer written(
            Wish wish,
            Checked checked,
            PromiseDates dates,
            List<StepSpan> line,
            Because because,
            Offer.@Nullable Rush rush) {
        Profile profile = sellers.profile();
        var priced = checked.priced();
        var total = checked.total();
        var arriveBy = dates.shipBy().plusDays(Carriage.days(profile.province(), province(wish, profile)));
        return new Offer(
                checked.lines(),
                priced.freight(),
                total,
                instalments(wish, Terms.instalments(total, priced.freight(), sellers.terms(), checked.work())),
                new Offer.Promise(dates.shipBy(), arriveBy, dates.safetyDays(), dates.confidence(), line, because),
                rush,
                Terms.consents(checked.lines()),
                wish.to() == null ? List.of("to") : List.of(),
                validUntil(priced),
                priced.coupon(),
                priced.tier());
    }

    /** What hangs on a condition binds nobody with earnest money. */
    private List<Offer.Instalment> instalments(Wish wish, List<Offer.Instalment> parts) {
        var booking = wish.booking();
        return booking != null && Terms.hasEarnest(parts) && bookings.isOnlyThere(new BookingId(booking))
                ? Terms.withoutEarnest(parts)
                : parts;
    }

    /** Half an hour, or as long as its coupon counts. */
    private Instant validUntil(Priced priced) {
        var usual = clock.instant().plus(VALID);
        var coupon = priced.coupon();
        var until = coupon == null ? null : coupon.until();
        return until != null && until.isBefore(usual) ? until : usual;
    }

    private static String province(Wish wish, Profile profile) {
        var to = wish.to();
        return to == null ? profile.province() : to.province();
    }

    /** What making it takes from the store-room: item to quantity. */
    static Map<String, Long> need(List<WorkLine> work) {
        var need = new HashMap<String, Long>();
        for (var line : work) {
            line.item()
                    .materials()
                    .forEach((item, quantity) ->
                            need.merge(item, Math.multiplyExact(quantity, (long) line.quantity()), Math::addExact));
        }
        return need;
    }
}
