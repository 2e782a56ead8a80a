package org.dingzuo.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.dingzuo.catalog.Designs;
import org.dingzuo.catalog.OptionGroup;
import org.dingzuo.catalog.PublishedDesign;
import org.dingzuo.customer.Buyer;
import org.dingzuo.foundation.json.Documents;
import org.dingzuo.kernel.Language;
import org.dingzuo.ordering.booking.OrderDesk;
import org.dingzuo.ordering.booking.PlaceOrder;
import org.dingzuo.ordering.booking.PlacementOutcome;
import org.dingzuo.ordering.offering.OfferOutcome;
import org.dingzuo.ordering.offering.Offers;
import org.dingzuo.ordering.offering.Wish;
import org.dingzuo.payment.Payments;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** People who came from a film: each chooses something makeable, most of them pay at once. */
@Component
@ConditionalOnProperty("dingzuo.demo")
class Fans {
    private static final List<String> NAMES =
            List.of("周小禾", "沈一诺", "许知远", "陆晚晴", "何青山", "苏木", "江月白", "程思远", "叶知秋", "方圆", "温如玉", "顾南乔");
    private static final List<List<String>> PLACES = List.of(
            List.of("浙江省", "杭州市", "西湖区", "文三路 100 号"),
            List.of("上海市", "上海市", "徐汇区", "安福路 12 号"),
            List.of("四川省", "成都市", "锦江区", "东大街 8 号"),
            List.of("广东省", "广州市", "越秀区", "东华南路 21 号"),
            List.of("新疆维吾尔自治区", "乌鲁木齐市", "天山区", "解放北路 3 号"));

    private final Designs designs;
    private final Offers offers;
    private final OrderDesk desk;
    private final Payments payments;

    Fans(Designs designs, Offers offers, OrderDesk desk, Payments payments) {
        this.designs = designs;
        this.offers = offers;
        this.desk = desk;
        this.payments = payments;
    }

    /** Orders; nine of ten pay at once, the others let it be. */
    void order(Random random) {
        place(random).ifPresent(placed -> {
            if (random.nextInt(10) > 0) {
                payments.receive(placed.payment(), "sandbox");
            }
        });
    }

    /** Orders just this and pays, the rest as it comes. */
    void order(String slug, Map<String, String> choices, Random random) {
        designs.onSale(slug)
                .flatMap(design -> {
                    var configuration = new HashMap<>(chosen(design, random));
                    configuration.putAll(choices);
                    return place(random, List.of(new Wish.Line(slug, configuration, 1)), null);
                })
                .ifPresent(placed -> payments.receive(placed.payment(), "sandbox"));
    }

    /** Takes a place of a booking and pays; nothing happens where there is none. */
    void book(List<String> lineUp, UUID booking, Random random) {
        placeIn(random, booking, List.of(lineUp.get(random.nextInt(lineUp.size()))))
                .ifPresent(placed -> payments.receive(placed.payment(), "sandbox"));
    }

    /** Orders and has not paid yet; empty when what was chosen cannot be had. */
    Optional<PlacementOutcome.Placed> place(Random random) {
        var onSale = designs.onSale().stream()
                .filter(each -> !each.blueprint().repair())
                .toList();
        var design = onSale.get(random.nextInt(onSale.size()));
        return place(
                random, List.of(new Wish.Line(design.slug(), chosen(design, random), 1 + random.nextInt(8) / 7)), null);
    }

    /** Takes a piece of each of these designs out of a booking. */
    Optional<PlacementOutcome.Placed> placeIn(Random random, UUID booking, List<String> slugs) {
        var lines = slugs.stream()
                .flatMap(slug -> designs.onSale(slug).stream())
                .map(design -> new Wish.Line(design.slug(), chosen(design, random), 1))
                .toList();
        return place(random, lines, booking);
    }

    private Optional<PlacementOutcome.Placed> place(Random random, List<Wish.Line> lines, @Nullable UUID booking) {
        var buyer = buyer(random);
        var to =
                new Wish.Destination(buyer.address().province(), buyer.address().city());
        var wish = new Wish(lines, false, booking, to, null);
        if (!(offers.quote(wish) instanceof OfferOutcome.Offered(var offer))) {
            return Optional.empty();
        }
        var key = "demo-" + random.nextLong();
        var consents = offer.consents().stream()
                .map(asked -> new PlaceOrder.ConsentGiven(asked.kind(), asked.version()))
                .toList();
        var placed = desk.place(new PlaceOrder(
                key, Documents.hash(key), wish, offer.total(), LocalDate.MAX, buyer, consents, Language.ZH_CN));
        return placed instanceof PlacementOutcome.Placed order ? Optional.of(order) : Optional.empty();
    }

    private static Buyer buyer(Random random) {
        var place = PLACES.get(random.nextInt(PLACES.size()));
        var name = NAMES.get(random.nextInt(NAMES.size()));
        var phone = "1390000" + (1000 + Math.floorMod(name.hashCode(), 9000));
        return new Buyer(name, phone, new Buyer.Address(place.get(0), place.get(1), place.get(2), place.get(3)));
    }

    private static Map<String, Object> chosen(PublishedDesign design, Random random) {
        var chosen = new LinkedHashMap<String, Object>();
        for (var group : design.blueprint().optionGroups()) {
            if (group.kind() == OptionGroup.Kind.CHOICE && group.required()) {
                chosen.put(
                        group.key(),
                        group.choices()
                                .get(random.nextInt(group.choices().size()))
                                .key());
            } else if (group.example() != null && (group.required() || random.nextBoolean())) {
                chosen.put(group.key(), group.example());
            }
        }
        return chosen;
    }
}
