package org.dingzuo.materials.web;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.web.InShop;
import org.dingzuo.foundation.web.Part;
import org.dingzuo.kernel.Ids;
import org.dingzuo.kernel.Money;
import org.dingzuo.materials.Shelves;
import org.dingzuo.materials.purchase.Buying;
import org.dingzuo.materials.purchase.PurchaseOutcome;
import org.dingzuo.materials.purchase.Purchases;
import org.dingzuo.materials.purchase.Split;
import org.dingzuo.materials.supplier.Suppliers;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What is bought, from the split over suppliers to the last receipt. */
@RestController
@RequestMapping("/api/v1/studios/{studio}/purchases")
class PurchasesController {
    private static final long MOST = 1_000_000_000L;
    private static final long MOST_PACKS = 1_000_000;
    private static final int MOST_LINES = 40;
    private static final int LONGEST = 200;

    private final Purchases purchases;
    private final Buying buying;
    private final Shelves shelves;
    private final Suppliers suppliers;
    private final PurchaseBodies bodies;
    private final ArrivalReading arrivals;
    private final Clock clock;

    PurchasesController(
            Purchases purchases,
            Buying buying,
            Shelves shelves,
            Suppliers suppliers,
            PurchaseBodies bodies,
            ArrivalReading arrivals,
            Clock clock) {
        this.purchases = purchases;
        this.buying = buying;
        this.shelves = shelves;
        this.suppliers = suppliers;
        this.bodies = bodies;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    @GetMapping
    List<PurchaseBodies.PurchaseBody> all(@PathVariable String studio) {
        InShop.require();
        return bodies.of(purchases.all());
    }

    @GetMapping("/{id}")
    PurchaseBodies.PurchaseBody show(@PathVariable String studio, @PathVariable UUID id) {
        InShop.require();
        return bodies.of(List.of(purchases.find(id).orElseThrow(PurchasesController::unknown)))
                .getFirst();
    }

    /** The cheapest way to buy so many packs of each item; {@code supplier} on a line asks for that one. */
    @PostMapping("/split")
    Split split(@PathVariable String studio, @RequestBody JsonNode body) {
        InShop.require();
        var faults = new Faults();
        var part = new Part(body, "", faults);
        var wanted = part.parts("lines", MOST_LINES).stream()
                .map(each -> new Split.Wanted(
                        each.key("item"), each.number("packs", 1, MOST_PACKS), each.optionalId("supplier")))
                .toList();
        asked(wanted.stream().map(Split.Wanted::item).toList(), part);
        faults.refuseIfAny();
        return buying.split(wanted);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    PurchaseBodies.PurchaseBody order(@PathVariable String studio, @RequestBody JsonNode body) {
        InShop.require();
        var faults = new Faults();
        var part = new Part(body, "", faults);
        var id = part.optionalId("id");
        var supplier = part.optionalId("supplier");
        if (supplier == null) {
            part.fault("supplier", "missing", "Say from whom it is ordered");
        } else if (suppliers.find(supplier).isEmpty()) {
            part.fault("supplier", "unknown", "This studio has no such supplier");
        }
        var lines = part.parts("lines", MOST_LINES).stream()
                .map(each -> new Split.Line(
                        each.key("item"), each.number("packs", 1, MOST_PACKS), Money.of(each.number("price", 0, MOST))))
                .toList();
        asked(lines.stream().map(Split.Line::item).toList(), part);
        var freight = Money.of(part.numberOr("freight", 0, 0, MOST));
        faults.refuseIfAny();
        return answer(
                purchases.order(id == null ? Ids.next(clock) : id, Objects.requireNonNull(supplier), lines, freight));
    }

    @PostMapping("/{id}/receipts")
    PurchaseBodies.PurchaseBody receive(
            @PathVariable String studio, @PathVariable UUID id, @RequestBody JsonNode body) {
        InShop.require();
        var faults = new Faults();
        var part = new Part(body, "", faults);
        var item = part.key("item");
        var quantity = part.number("quantity", 1, MOST);
        var paid = part.optionalNumber("paid", 0, MOST);
        var reason = Objects.requireNonNullElse(part.optionalText("reason", LONGEST), "");
        var arrival = arrivals.read(part, item);
        var last = part.flag("last", false);
        faults.refuseIfAny();
        return answer(
                purchases.receive(id, item, quantity, paid == null ? null : Money.of(paid), reason, arrival, last));
    }

    @PostMapping("/{id}/returns")
    PurchaseBodies.PurchaseBody sendBack(
            @PathVariable String studio, @PathVariable UUID id, @RequestBody JsonNode body) {
        InShop.require();
        var faults = new Faults();
        var part = new Part(body, "", faults);
        var item = part.key("item");
        var lot = part.optionalId("lot");
        if (lot == null || shelves.these(List.of(lot)).isEmpty()) {
            part.fault("lot", "unknown", "Say which lot goes back");
        }
        var told = part.optionalId("told");
        var quantity = part.number("quantity", 1, MOST);
        var reason = part.text("reason", LONGEST);
        var again = part.flag("again", false);
        faults.refuseIfAny();
        return answer(purchases.sendBack(id, told, item, Objects.requireNonNull(lot), quantity, reason, again));
    }

    /** The rest will not come. */
    @PostMapping("/{id}/closing")
    PurchaseBodies.PurchaseBody close(@PathVariable String studio, @PathVariable UUID id) {
        InShop.require();
        return answer(purchases.close(id));
    }

    private PurchaseBodies.PurchaseBody answer(PurchaseOutcome outcome) {
        return switch (outcome) {
            case PurchaseOutcome.Done(var purchase) ->
                bodies.of(List.of(purchase)).getFirst();
            case PurchaseOutcome.UnknownPurchase() -> throw unknown();
            case PurchaseOutcome.NotSoldThere(var items) ->
                throw Problem.unprocessable("not-sold-there", "This supplier is not known to bring all of these")
                        .with("items", items);
            case PurchaseOutcome.NotExpected() ->
                throw Problem.conflict("not-expected", "Nothing of this item is expected of this purchase");
            case PurchaseOutcome.NotSoMuch(var most) ->
                throw Problem.conflict("not-so-much", "There is no more than " + most + " to send back")
                        .with("most", most);
        };
    }

    private static void asked(List<String> items, Part part) {
        if (items.isEmpty()) {
            part.fault("lines", "missing", "Say what is to be bought");
        }
        if (items.stream().distinct().count() < items.size()) {
            part.fault("lines", "twice", "Name each item only once");
        }
    }

    private static Problem unknown() {
        return Problem.notFound("This studio has no such purchase");
    }
}
