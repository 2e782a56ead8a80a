package org.dingzuo.fulfilment.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.web.InShop;
import org.dingzuo.foundation.web.RequestLanguage;
import org.dingzuo.fulfilment.Companions;
import org.dingzuo.fulfilment.Company;
import org.dingzuo.fulfilment.Parcel;
import org.dingzuo.fulfilment.ParcelId;
import org.dingzuo.fulfilment.Parcels;
import org.dingzuo.fulfilment.Roads;
import org.dingzuo.kernel.Money;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.Orders;
import org.dingzuo.ordering.orderbook.OrderLine;
import org.dingzuo.studio.Studios;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** An order's parcels as its maker sees them. */
@RestController
@RequestMapping("/api/v1/studios/{studio}")
class ParcelsController {
    private final Parcels parcels;
    private final Roads roads;
    private final Companions companions;
    private final Orders orders;
    private final Studios studios;

    ParcelsController(Parcels parcels, Roads roads, Companions companions, Orders orders, Studios studios) {
        this.parcels = parcels;
        this.roads = roads;
        this.companions = companions;
        this.orders = orders;
        this.studios = studios;
    }

    /** @param together other orders that are ready and go to the same person at the same address */
    record ParcelsBody(List<ParcelBody> parcels, List<OrderBody> together) {}

    record OrderBody(UUID order, String number) {}

    /** @param orders what is in it @param following NOBODY, PROMISED, ASKED, SILENT or REFUSED
     *  @param trouble why its teller does not tell, in the teller's own words or code */
    record ParcelBody(
            UUID id,
            List<OrderBody> orders,
            String carrier,
            String number,
            boolean pickedUp,
            @Nullable Money insured,
            OffsetDateTime shippedAt,
            @Nullable OffsetDateTime deliveredAt,
            @Nullable String deliveredBy,
            String following,
            @Nullable String trouble,
            @Nullable RoadBody road) {}

    record CorrectionBody(
            @Nullable String carrier,
            @Nullable String number,
            @Nullable Long insured) {}

    /** @param likely its numbers look like this one */
    record CourierBody(String code, String name, boolean likely) {}

    @GetMapping("/orders/{order}/parcels")
    ParcelsBody parcels(@PathVariable String studio, @PathVariable UUID order) {
        InShop.require();
        var known = orders.find(new OrderId(order)).orElseThrow(() -> Problem.notFound("There is no such order"));
        var sent = parcels.of(List.of(known.id()));
        var told = roads.of(sent.stream().map(Parcel::id).toList());
        var numbers = orders
                .find(sent.stream()
                        .flatMap(parcel -> parcel.orders().stream())
                        .map(OrderId::value)
                        .distinct()
                        .toList())
                .stream()
                .map(each -> new OrderBody(each.id().value(), each.number()))
                .toList();
        var zone = studios.profile().zone();
        return new ParcelsBody(
                sent.stream()
                        .map(parcel -> body(parcel, numbers, RoadBody.of(told.get(parcel.id()), zone), zone))
                        .toList(),
                companions.of(known).stream().map(ParcelsController::named).toList());
    }

    /** The number was mistyped, or another carrier took it. */
    @PutMapping("/parcels/{parcel}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void correct(@PathVariable String studio, @PathVariable UUID parcel, @RequestBody CorrectionBody body) {
        InShop.require();
        var faults = new Faults();
        var carrier = faults.text("carrier", body.carrier(), 40);
        var number = ShippingController.number(body.number(), faults);
        var insured = ShippingController.insured(body.insured(), faults);
        faults.refuseIfAny();
        var id = new ParcelId(parcel);
        if (parcels.find(id).isEmpty()) {
            throw Problem.notFound("There is no such parcel");
        }
        if (!parcels.correct(id, carrier, number, insured)) {
            throw Problem.conflict("wrong-moment", "This parcel has arrived already");
        }
    }

    /** Carriers, those first whose numbers look like the one given. */
    @GetMapping("/couriers")
    List<CourierBody> couriers(
            @PathVariable String studio, @RequestParam(defaultValue = "") String number, HttpServletRequest request) {
        InShop.require();
        var language = RequestLanguage.of(request, studios.profile().language());
        return Company.likelyFirst(number).stream()
                .map(company ->
                        new CourierBody(company.code(), company.carrier().in(language), company.mayHave(number)))
                .toList();
    }

    private static ParcelBody body(Parcel parcel, List<OrderBody> numbers, @Nullable RoadBody road, ZoneId zone) {
        var inside = parcel.orders().stream().map(OrderId::value).collect(Collectors.toSet());
        return new ParcelBody(
                parcel.id().value(),
                numbers.stream().filter(each -> inside.contains(each.order())).toList(),
                parcel.carrier(),
                parcel.number(),
                parcel.pickedUp(),
                parcel.insured(),
                parcel.shippedAt().atZone(zone).toOffsetDateTime(),
                at(parcel.deliveredAt(), zone),
                parcel.deliveredBy() == null ? null : parcel.deliveredBy().name(),
                parcel.following().name(),
                parcel.trouble(),
                road);
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant moment, ZoneId zone) {
        return moment == null ? null : moment.atZone(zone).toOffsetDateTime();
    }

    private static OrderBody named(OrderLine order) {
        return new OrderBody(order.id().value(), order.number());
    }
}
