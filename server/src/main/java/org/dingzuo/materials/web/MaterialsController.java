package org.dingzuo.materials.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.web.InShop;
import org.dingzuo.foundation.web.Part;
import org.dingzuo.foundation.web.Versions;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Words;
import org.dingzuo.materials.Item;
import org.dingzuo.materials.ItemCost;
import org.dingzuo.materials.Keeping;
import org.dingzuo.materials.Materials;
import org.dingzuo.materials.Move;
import org.dingzuo.materials.NewItem;
import org.dingzuo.materials.Pack;
import org.dingzuo.materials.Shelves;
import org.dingzuo.materials.StockOutcome;
import org.dingzuo.materials.leadtime.Delivery;
import org.dingzuo.materials.supplier.Suppliers;
import org.dingzuo.studio.Studios;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The store-room on the maker's screen. */
@RestController
@RequestMapping("/api/v1/studios/{studio}/materials")
class MaterialsController {
    private static final long MOST = 1_000_000_000L;
    private static final long MOST_HELD = 1_000_000_000_000L;
    private static final int MOVES_SHOWN = 100;
    private static final int LONGEST_DAYS = 365;

    private final Materials materials;
    private final Shelves shelves;
    private final Suppliers suppliers;
    private final Studios studios;
    private final ArrivalReading arrivals;
    private final Clock clock;

    MaterialsController(
            Materials materials,
            Shelves shelves,
            Suppliers suppliers,
            Studios studios,
            ArrivalReading arrivals,
            Clock clock) {
        this.materials = materials;
        this.shelves = shelves;
        this.suppliers = suppliers;
        this.studios = studios;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    record ItemBody(
            String key,
            Words name,
            Words unit,
            int leadDays,
            long onHand,
            long committed,
            long free,
            long missing,
            long onOrder,
            @Nullable ItemCost cost,
            Keeping keeping,
            long version) {
        static ItemBody of(Item item) {
            return new ItemBody(
                    item.key(),
                    item.name(),
                    item.unit(),
                    item.leadDays(),
                    item.onHand(),
                    item.committed(),
                    item.free(),
                    item.missing(),
                    item.onOrder(),
                    item.cost(),
                    item.keeping(),
                    item.version());
        }
    }

    @GetMapping
    List<ShelfBody> all(@PathVariable String studio) {
        InShop.require();
        return shelves.all().stream().map(ShelfBody::of).toList();
    }

    @GetMapping("/{item}")
    ResponseEntity<ItemBody> show(@PathVariable String studio, @PathVariable String item) {
        InShop.require();
        var found = shelves.find(item).orElseThrow(MaterialsController::unknown);
        return Versions.tagged(ItemBody.of(found), found.version());
    }

    @PostMapping
    ResponseEntity<ItemBody> define(@PathVariable String studio, @RequestBody JsonNode body) {
        InShop.require();
        var faults = new Faults();
        var part = new Part(body, "", faults);
        var item = read(part, part.key("key"));
        faults.refuseIfAny();
        if (!materials.define(item)) {
            throw shelves.find(item.key()).isPresent()
                    ? Problem.conflict("key-taken", "The store-room has an item of this key already")
                    : codeTaken();
        }
        return ResponseEntity.status(HttpStatus.CREATED)
                .eTag("\"0\"")
                .body(shelves.find(item.key()).map(ItemBody::of).orElseThrow());
    }

    @PutMapping("/{item}")
    ResponseEntity<ItemBody> change(
            @PathVariable String studio,
            @PathVariable String item,
            @RequestBody JsonNode body,
            HttpServletRequest request) {
        InShop.require();
        var seen = Versions.seen(request);
        var faults = new Faults();
        var changed = read(new Part(body, "", faults), item);
        faults.refuseIfAny();
        if (!shelves.change(changed, seen)) {
            var found = shelves.find(item).orElseThrow(MaterialsController::unknown);
            throw found.version() == seen ? codeTaken() : Versions.stale();
        }
        return show(studio, item);
    }

    @PostMapping("/{item}/receipts")
    ItemBody receive(@PathVariable String studio, @PathVariable String item, @RequestBody JsonNode body) {
        InShop.require();
        var faults = new Faults();
        var part = new Part(body, "", faults);
        var quantity = part.number("quantity", 1, MOST);
        var reason = Objects.requireNonNullElse(part.optionalText("reason", 200), "");
        var from = delivery(item, part, faults);
        var arrival = arrivals.read(part, item);
        faults.refuseIfAny();
        return answer(
                item,
                from == null
                        ? materials.receive(item, quantity, reason, arrival)
                        : materials.receive(item, quantity, reason, arrival, from));
    }

    /** Whom it came from and when it was ordered there: both, or nothing of it. */
    private @Nullable Delivery delivery(String item, Part part, Faults faults) {
        var supplier = part.optionalId("supplier");
        var orderedOn = part.optionalDay("orderedOn");
        if ((supplier == null) != (orderedOn == null)) {
            var missing = supplier == null ? "supplier" : "orderedOn";
            faults.add(missing, "required", "Say whom it came from and on which day it was ordered, or neither");
        }
        if (supplier == null || orderedOn == null) {
            return null;
        }
        var today = LocalDate.ofInstant(clock.instant(), studios.profile().zone());
        if (orderedOn.isAfter(today) || orderedOn.isBefore(today.minusDays(LONGEST_DAYS))) {
            faults.add("orderedOn", "range", "It was ordered today or in the year before");
        }
        if (suppliers.leadTimes().stream()
                .noneMatch(each -> each.item().equals(item) && each.supplier().equals(supplier))) {
            faults.add("supplier", "unknown", "This supplier is not known to bring this item");
        }
        return new Delivery(supplier, orderedOn);
    }

    @PostMapping("/{item}/counts")
    ItemBody count(@PathVariable String studio, @PathVariable String item, @RequestBody JsonNode body) {
        InShop.require();
        var faults = new Faults();
        var part = new Part(body, "", faults);
        var found = part.number("found", 0, MOST);
        var reason = part.text("reason", 200);
        faults.refuseIfAny();
        return answer(item, shelves.count(item, found, reason));
    }

    @GetMapping("/{item}/moves")
    List<Move> moves(@PathVariable String studio, @PathVariable String item, @RequestParam @Nullable UUID before) {
        InShop.require();
        if (shelves.find(item).isEmpty()) {
            throw unknown();
        }
        return shelves.moves(item, before, MOVES_SHOWN);
    }

    private ItemBody answer(String item, StockOutcome outcome) {
        return switch (outcome) {
            case StockOutcome.Moved moved ->
                shelves.find(item).map(ItemBody::of).orElseThrow();
            case StockOutcome.Agreed agreed ->
                shelves.find(item).map(ItemBody::of).orElseThrow();
            case StockOutcome.UnknownItem none -> throw unknown();
        };
    }

    private static NewItem read(Part part, String key) {
        return new NewItem(
                key,
                part.words("name", 60, true),
                part.words("unit", 20, true),
                (int) part.number("leadDays", 0, 365),
                part.has("cost") ? cost(part.at("cost")) : null,
                part.has("keeping") ? keeping(part.at("keeping")) : Keeping.IN_STOCK);
    }

    private static Keeping keeping(Part part) {
        var service = (int) part.numberOr("service", Keeping.IN_STOCK.service(), 0, 10_000);
        if (!Keeping.SERVICES.contains(service)) {
            part.fault("service", "unknown", "Use one of " + Keeping.SERVICES);
        }
        return new Keeping(
                part.flag("oneLot", false),
                part.flag("byOrder", false),
                service,
                part.numberOr("least", 0, 0, MOST),
                part.has("pack") ? pack(part.at("pack")) : null,
                part.optionalText("code", 80));
    }

    private static Pack pack(Part part) {
        return new Pack(
                part.words("unit", 20, true), part.number("count", 1, 1_000_000), part.number("holds", 1, MOST_HELD));
    }

    private static ItemCost cost(Part part) {
        return new ItemCost(Money.of(part.number("amount", 0, MOST)), part.number("per", 1, MOST));
    }

    private static Problem codeTaken() {
        return Problem.conflict("code-taken", "Another item has this code already");
    }

    private static Problem unknown() {
        return Problem.notFound("The store-room has no such item");
    }
}
