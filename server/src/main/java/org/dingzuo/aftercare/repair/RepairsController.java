package org.dingzuo.aftercare.repair;

import jakarta.servlet.http.HttpServletRequest;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dingzuo.catalog.Designs;
import org.dingzuo.foundation.media.ClosedPictures;
import org.dingzuo.foundation.media.MediaKey;
import org.dingzuo.foundation.media.MediaLinks;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.web.HouseAddress;
import org.dingzuo.foundation.web.InShop;
import org.dingzuo.foundation.web.RequestLanguage;
import org.dingzuo.kernel.Money;
import org.dingzuo.ordering.ChangeOutcome;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.OrderView;
import org.dingzuo.ordering.Orders;
import org.dingzuo.studio.Studios;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The price list of repairs, and what buyers send in: pieces for them, material of their own. */
@RestController
@RequestMapping("/api/v1/studios/{studio}")
class RepairsController {
    private final Designs designs;
    private final Orders orders;
    private final Arrivals arrivals;
    private final ClosedPictures pictures;
    private final MediaLinks links;
    private final Studios studios;
    private final HouseAddress address;

    RepairsController(
            Designs designs,
            Orders orders,
            Arrivals arrivals,
            ClosedPictures pictures,
            MediaLinks links,
            Studios studios,
            HouseAddress address) {
        this.designs = designs;
        this.orders = orders;
        this.arrivals = arrivals;
        this.pictures = pictures;
        this.links = links;
        this.studios = studios;
        this.address = address;
    }

    /** @param price of its plainest form
     *  @param link of its page, for whoever wants something repaired, wherever it was bought */
    record RepairBody(String design, String name, Money price, String link) {}

    /** @param arrivedAt null: it has not come yet @param photo signed link; null: none */
    record PieceBody(
            boolean awaited,
            @Nullable OffsetDateTime arrivedAt,
            @Nullable String condition,
            @Nullable String photo) {}

    /** @param condition as it is now, in words @param photo key of a closed picture of this studio; absent: none */
    record ArrivalBody(@Nullable String condition, @Nullable String photo) {}

    @GetMapping("/repairs")
    List<RepairBody> repairs(@PathVariable String studio, HttpServletRequest request) {
        InShop.require();
        var profile = studios.profile();
        var language = RequestLanguage.of(request, profile.language());
        return designs.onSale().stream()
                .filter(design -> design.blueprint().repair())
                .map(design -> new RepairBody(
                        design.slug(),
                        design.blueprint().name().in(language),
                        design.blueprint().basePrice(),
                        address.of("/" + profile.slug() + "/d/" + design.slug())))
                .toList();
    }

    @GetMapping("/orders/{order}/piece")
    PieceBody piece(@PathVariable String studio, @PathVariable UUID order) {
        InShop.require();
        return body(known(order));
    }

    /** It has come: the work may begin, and the promised day moves by what was waited. */
    @PostMapping("/orders/{order}/piece")
    PieceBody received(@PathVariable String studio, @PathVariable UUID order, @RequestBody ArrivalBody body) {
        InShop.require();
        var faults = new Faults();
        var condition = faults.text("condition", body.condition(), Arrival.LONGEST);
        var photo = faults.optionalText("photo", body.photo(), 300);
        faults.refuseIfAny();
        var known = known(order);
        var picture = photo.isEmpty() ? null : pictures.named(photo).value();
        if (!(arrivals.received(known.id(), condition, picture) instanceof ChangeOutcome.Done)) {
            throw Problem.conflict("not-now", "Nothing that has to be sent is awaited for this order")
                    .with("order", order);
        }
        return body(known(order));
    }

    private PieceBody body(OrderView order) {
        var arrival = arrivals.find(order.id());
        var zone = studios.profile().zone();
        return new PieceBody(
                order.waitsForThing(),
                arrival.map(each -> each.at().atZone(zone).toOffsetDateTime()).orElse(null),
                arrival.map(Arrival::condition).orElse(null),
                arrival.flatMap(each -> Optional.ofNullable(each.photo()))
                        .flatMap(MediaKey::parse)
                        .map(links::to)
                        .orElse(null));
    }

    private OrderView known(UUID order) {
        return orders.find(new OrderId(order)).orElseThrow(() -> Problem.notFound("There is no such order"));
    }
}
