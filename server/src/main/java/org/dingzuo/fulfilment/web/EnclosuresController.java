package org.dingzuo.fulfilment.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.foundation.web.InShop;
import org.dingzuo.foundation.web.Part;
import org.dingzuo.foundation.web.Versions;
import org.dingzuo.fulfilment.packing.Enclosures;
import org.dingzuo.fulfilment.packing.PackingTable;
import org.dingzuo.kernel.Words;
import org.dingzuo.materials.Item;
import org.dingzuo.materials.Shelves;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What a studio encloses with every parcel, and how its materials are cared for. */
@RestController
@RequestMapping("/api/v1/studios/{studio}/enclosures")
class EnclosuresController {
    private static final int MOST_THINGS = 20;
    private static final int LONGEST_THING = 40;
    private static final int LONGEST_THANKS = 300;
    private static final int MOST_CARE = 500;
    private static final int LONGEST_CARE = 1_000;

    private final PackingTable table;
    private final Shelves shelves;

    EnclosuresController(PackingTable table, Shelves shelves) {
        this.table = table;
        this.shelves = shelves;
    }

    /** @param items every item of the store-room, to choose from: told, never read */
    record EnclosuresBody(List<ThingBody> things, Words thanks, List<CareBody> care, List<ItemBody> items) {}

    record ThingBody(Words words) {}

    /** How to treat what is made of an item. */
    record CareBody(String item, Words words) {}

    record ItemBody(String item, Words name) {}

    @GetMapping
    ResponseEntity<EnclosuresBody> enclosures(@PathVariable String studio) {
        InShop.require();
        return answer();
    }

    @PutMapping
    ResponseEntity<EnclosuresBody> change(
            @PathVariable String studio, @RequestBody JsonNode body, HttpServletRequest request) {
        InShop.require();
        var seen = Versions.seen(request);
        var faults = new Faults();
        var part = new Part(body, "", faults);
        if (!part.has("things")) {
            part.fault("things", "missing", "Give the list of what goes into every parcel");
        }
        var things = part.parts("things", MOST_THINGS).stream()
                .map(each -> each.words("words", LONGEST_THING, true))
                .toList();
        var changed = new Enclosures(things, part.words("thanks", LONGEST_THANKS, false), care(part), seen);
        faults.refuseIfAny();
        if (!table.enclose(changed)) {
            throw Versions.stale();
        }
        return answer();
    }

    /** Of items that there are; whoever wants to take the words of one away leaves it out. */
    private Map<String, Words> care(Part part) {
        var known = shelves.all().stream().map(Item::key).toList();
        var care = new HashMap<String, Words>();
        part.parts("care", MOST_CARE).forEach(each -> {
            var item = each.key("item");
            if (!item.isEmpty() && !known.contains(item)) {
                each.fault("item", "unknown", "The store-room has no such item");
            }
            care.put(item, each.words("words", LONGEST_CARE, true));
        });
        return care;
    }

    private ResponseEntity<EnclosuresBody> answer() {
        var enclosures = table.enclosures();
        var things = enclosures.things().stream().map(ThingBody::new).toList();
        var care = enclosures.care().entrySet().stream()
                .map(each -> new CareBody(each.getKey(), each.getValue()))
                .sorted(Comparator.comparing(CareBody::item))
                .toList();
        var items = shelves.all().stream()
                .map(item -> new ItemBody(item.key(), item.name()))
                .toList();
        return Versions.tagged(new EnclosuresBody(things, enclosures.thanks(), care, items), enclosures.version());
    }
}
