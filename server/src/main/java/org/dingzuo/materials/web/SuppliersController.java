package org.dingzuo.materials.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.web.InShop;
import org.dingzuo.foundation.web.Part;
import org.dingzuo.foundation.web.Versions;
import org.dingzuo.kernel.Money;
import org.dingzuo.materials.Freight;
import org.dingzuo.materials.Supplier;
import org.dingzuo.materials.Supplier.Break;
import org.dingzuo.materials.Supplier.Supplied;
import org.dingzuo.materials.leadtime.LeadTime;
import org.dingzuo.materials.supplier.Suppliers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Where the material comes from. */
@RestController
@RequestMapping("/api/v1/studios/{studio}/suppliers")
class SuppliersController {
    private static final int MOST_ITEMS = 200;

    private static final int MOST_BREAKS = 10;
    private static final long MOST_PACKS = 1_000_000;
    private static final long MOST_MONEY = 1_000_000_000L;

    private final Suppliers suppliers;

    SuppliersController(Suppliers suppliers) {
        this.suppliers = suppliers;
    }

    /** @param items what they bring, with what was learnt of how long it takes */
    record SupplierBody(UUID id, String name, String contact, List<ItemBody> items, Freight freight, long version) {}

    /** @param leadDays as the maker wrote it down
     *  @param seen deliveries noted, {@code late} of them later than stated
     *  @param usualDays half of them are here by then
     *  @param least packs, at least
     *  @param step packs, in multiples of this
     *  @param breaks what a pack costs from so many on; empty: nobody knows
     *  @param sureDays 19 of 20 are here by then, and dates are given by it; null: too little is known, the item's stated days count */
    record ItemBody(
            String item,
            int leadDays,
            int seen,
            int late,
            int usualDays,
            @Nullable Integer sureDays,
            long least,
            long step,
            List<Break> breaks) {
        static ItemBody of(LeadTime known, Supplied supplied) {
            return new ItemBody(
                    known.item(),
                    known.stated(),
                    known.seen(),
                    known.late(),
                    known.usual(),
                    known.sure(),
                    supplied.least(),
                    supplied.step(),
                    supplied.breaks());
        }
    }

    @GetMapping
    List<SupplierBody> all(@PathVariable String studio) {
        InShop.require();
        var known = suppliers.leadTimes();
        return suppliers.all().stream().map(each -> body(each, known)).toList();
    }

    private SupplierBody body(Supplier supplier) {
        return body(supplier, suppliers.leadTimes());
    }

    private static SupplierBody body(Supplier supplier, List<LeadTime> known) {
        var items = supplier.items().stream()
                .flatMap(supplied -> known.stream()
                        .filter(each -> each.supplier().equals(supplier.id()))
                        .filter(each -> each.item().equals(supplied.item()))
                        .map(each -> ItemBody.of(each, supplied)))
                .toList();
        return new SupplierBody(
                supplier.id(), supplier.name(), supplier.contact(), items, supplier.freight(), supplier.version());
    }

    @PostMapping
    ResponseEntity<SupplierBody> add(@PathVariable String studio, @RequestBody JsonNode body) {
        InShop.require();
        var wish = read(body, new UUID(0, 0), 0);
        var id = suppliers.add(wish.name(), wish.contact(), wish.items(), wish.freight());
        return ResponseEntity.status(HttpStatus.CREATED)
                .eTag("\"0\"")
                .body(suppliers.find(id).map(this::body).orElseThrow());
    }

    @PutMapping("/{id}")
    ResponseEntity<SupplierBody> change(
            @PathVariable String studio,
            @PathVariable UUID id,
            @RequestBody JsonNode body,
            HttpServletRequest request) {
        InShop.require();
        var wish = read(body, id, Versions.seen(request));
        if (!suppliers.change(wish)) {
            throw suppliers.find(id).isPresent()
                    ? Versions.stale()
                    : Problem.notFound("This studio has no such supplier");
        }
        var changed = suppliers.find(id).orElseThrow();
        return Versions.tagged(body(changed), changed.version());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String studio, @PathVariable UUID id) {
        InShop.require();
        if (!suppliers.remove(id) && suppliers.find(id).isPresent()) {
            throw Problem.conflict("bought-there", "Something was bought from this supplier: it stays for the record");
        }
    }

    private Supplier read(JsonNode body, UUID id, long version) {
        var faults = new Faults();
        var part = new Part(body, "", faults);
        var contact = part.optionalText("contact", 500);
        var items = part.parts("items", MOST_ITEMS).stream()
                .map(SuppliersController::supplied)
                .toList();
        if (items.stream().map(Supplied::item).distinct().count() < items.size()) {
            faults.add("items", "twice", "Name each item only once");
        }
        var name = part.text("name", 60);
        suppliers
                .unknown(items)
                .forEach(item -> faults.add("items", "unknown-item", "The store-room has no item '" + item + "'"));
        var freight = part.has("freight") ? freight(part.at("freight")) : Freight.NONE;
        faults.refuseIfAny();
        return new Supplier(id, name, contact == null ? "" : contact, items, freight, version);
    }

    private static Supplied supplied(Part part) {
        var breaks = part.parts("breaks", MOST_BREAKS).stream()
                .map(each ->
                        new Break(each.number("from", 1, MOST_PACKS), Money.of(each.number("price", 0, MOST_MONEY))))
                .sorted(Comparator.comparingLong(Break::from))
                .toList();
        if (breaks.stream().map(Break::from).distinct().count() < breaks.size()) {
            part.fault("breaks", "twice", "Name each number of packs only once");
        }
        return new Supplied(
                part.key("item"),
                (int) part.number("leadDays", 0, 365),
                part.numberOr("least", 1, 1, MOST_PACKS),
                part.numberOr("step", 1, 1, MOST_PACKS),
                breaks);
    }

    private static Freight freight(Part part) {
        var from = part.optionalNumber("freeFrom", 1, MOST_MONEY);
        return new Freight(Money.of(part.number("each", 0, MOST_MONEY)), from == null ? null : Money.of(from));
    }
}
