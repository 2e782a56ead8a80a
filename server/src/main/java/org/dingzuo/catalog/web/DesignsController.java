package org.dingzuo.catalog.web;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dingzuo.catalog.Blueprint;
import org.dingzuo.catalog.DesignId;
import org.dingzuo.catalog.Drafts;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.web.InShop;
import org.dingzuo.foundation.web.Part;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Words;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The maker's shelf of designs. */
@RestController
@RequestMapping("/api/v1/studios/{studio}/designs")
class DesignsController {
    private static final int MOST_DESIGNS = 500;

    private final Drafts drafts;

    DesignsController(Drafts drafts) {
        this.drafts = drafts;
    }

    @GetMapping
    List<DesignBody.Card> all(@PathVariable String studio) {
        InShop.require();
        return drafts.all().stream().map(DesignBody::card).toList();
    }

    /** Starts from a name, or as a copy of another design. */
    @PostMapping
    ResponseEntity<DesignBody> start(@PathVariable String studio, @RequestBody JsonNode body) {
        InShop.require();
        var faults = new Faults();
        var part = new Part(body, "", faults);
        var slug = part.key("slug");
        var draft = part.has("copyOf") ? copied(part) : named(part);
        faults.refuseIfAny();
        var id = drafts.start(slug, draft)
                .orElseThrow(() -> Problem.conflict("slug-taken", "This studio has a design of this name already"));
        var design = drafts.find(id).orElseThrow();
        return ResponseEntity.created(URI.create("/api/v1/studios/" + studio + "/designs/" + id.value()))
                .eTag("\"" + design.version() + "\"")
                .body(DesignBody.of(design, drafts));
    }

    /** The order in the shop; designs that are not named follow behind. */
    @PutMapping("/order")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void arrange(@PathVariable String studio, @RequestBody JsonNode body) {
        InShop.require();
        var faults = new Faults();
        if (!body.isObject()) {
            faults.add("designs", "not-an-object", "Give an object with the designs in their order");
        }
        var order = new ArrayList<DesignId>();
        for (var id : new Part(body, "", faults).texts("designs", MOST_DESIGNS, 36)) {
            order.add(new DesignId(uuid("designs", id, faults)));
        }
        faults.refuseIfAny();
        drafts.arrange(order);
    }

    private static Blueprint named(Part part) {
        return new Blueprint(
                part.words("name", 80, true),
                Words.NONE,
                Money.ZERO,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                false);
    }

    private Blueprint copied(Part part) {
        var original = drafts.find(new DesignId(uuid("copyOf", part.text("copyOf", 36), part.faults())));
        if (original.isEmpty()) {
            part.fault("copyOf", "unknown", "This studio has no such design");
        }
        return original.map(design -> design.draft()).orElseGet(() -> named(part));
    }

    private static UUID uuid(String field, String text, Faults faults) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            faults.add(field, "malformed", "Give the id of a design");
            return new UUID(0, 0);
        }
    }
}
