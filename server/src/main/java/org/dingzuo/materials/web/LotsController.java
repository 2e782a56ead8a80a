package org.dingzuo.materials.web;

import java.util.List;
import java.util.UUID;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.web.InShop;
import org.dingzuo.foundation.web.Part;
import org.dingzuo.materials.LotOutcome;
import org.dingzuo.materials.Lots;
import org.dingzuo.materials.Shelves;
import org.dingzuo.materials.lot.Lot;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What lies on one item's shelf, lot by lot. */
@RestController
@RequestMapping("/api/v1/studios/{studio}/materials/{item}/lots")
class LotsController {
    private static final long MOST = 1_000_000_000L;
    private static final int LONGEST = 200;

    private final Shelves shelves;
    private final Lots lots;
    private final LotBodies bodies;
    private final LotPhotos photos;
    private final ArrivalReading arrivals;

    LotsController(Shelves shelves, Lots lots, LotBodies bodies, LotPhotos photos, ArrivalReading arrivals) {
        this.shelves = shelves;
        this.lots = lots;
        this.bodies = bodies;
        this.photos = photos;
        this.arrivals = arrivals;
    }

    @GetMapping
    List<LotBodies.LotBody> all(@PathVariable String studio, @PathVariable String item) {
        InShop.require();
        if (shelves.find(item).isEmpty()) {
            throw Problem.notFound("The store-room has no such item");
        }
        return bodies.of(item);
    }

    @PutMapping("/{lot}")
    LotBodies.LotBody describe(
            @PathVariable String studio,
            @PathVariable String item,
            @PathVariable UUID lot,
            @RequestBody JsonNode body) {
        var part = part(item, lot, body);
        var photo = photos.named(part);
        var note = ArrivalReading.note(part);
        part.faults().refuseIfAny();
        return answer(lots.describe(lot, photo, note));
    }

    @PostMapping("/{lot}/counts")
    LotBodies.LotBody count(
            @PathVariable String studio,
            @PathVariable String item,
            @PathVariable UUID lot,
            @RequestBody JsonNode body) {
        var part = part(item, lot, body);
        var found = part.number("found", 0, MOST);
        var reason = part.text("reason", LONGEST);
        part.faults().refuseIfAny();
        return answer(lots.count(lot, found, reason));
    }

    /** A remnant: of the lot as it lies there, or what the making of {@code order} left over. */
    @PostMapping("/{lot}/remnants")
    LotBodies.LotBody remnant(
            @PathVariable String studio,
            @PathVariable String item,
            @PathVariable UUID lot,
            @RequestBody JsonNode body) {
        var part = part(item, lot, body);
        var quantity = part.number("quantity", 1, MOST);
        var reason = part.text("reason", LONGEST);
        var order = part.optionalId("order");
        var remnant = arrivals.read(part, item);
        part.faults().refuseIfAny();
        return answer(
                order == null
                        ? lots.cut(lot, quantity, reason, remnant)
                        : lots.bringBack(lot, order, quantity, reason, remnant));
    }

    /** The order is cut from this lot. */
    @PutMapping("/{lot}/orders/{order}")
    LotBodies.LotBody choose(
            @PathVariable String studio, @PathVariable String item, @PathVariable UUID lot, @PathVariable UUID order) {
        InShop.require();
        known(item, lot);
        return answer(lots.choose(lot, order));
    }

    private Part part(String item, UUID lot, JsonNode body) {
        InShop.require();
        known(item, lot);
        return new Part(body, "", new Faults());
    }

    private void known(String item, UUID lot) {
        if (shelves.these(List.of(lot)).stream().map(Lot::item).noneMatch(item::equals)) {
            throw unknown();
        }
    }

    private LotBodies.LotBody answer(LotOutcome outcome) {
        return switch (outcome) {
            case LotOutcome.Done(var lot) -> bodies.of(lot);
            case LotOutcome.UnknownLot() -> throw unknown();
            case LotOutcome.NotSoMuch(var most) ->
                throw Problem.conflict("not-so-much", "There is no more than " + most + " to take")
                        .with("most", most);
            case LotOutcome.NothingToCut() ->
                throw Problem.conflict("nothing-to-cut", "This order has nothing of this lot to cut or to bring back");
        };
    }

    private static Problem unknown() {
        return Problem.notFound("The shelf of this item has no such lot");
    }
}
