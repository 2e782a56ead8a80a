package org.dingzuo.aftercare.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dingzuo.aftercare.followup.CareRules;
import org.dingzuo.aftercare.followup.FollowUps;
import org.dingzuo.catalog.Designs;
import org.dingzuo.foundation.access.OwnerOnly;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.foundation.web.InShop;
import org.dingzuo.foundation.web.Part;
import org.dingzuo.foundation.web.Versions;
import org.dingzuo.kernel.Words;
import org.dingzuo.materials.Item;
import org.dingzuo.materials.Shelves;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** When a studio asks after its pieces, and how often their materials want care. */
@RestController
@RequestMapping("/api/v1/studios/{studio}/care-rules")
class CareRulesController {
    private static final int MOST = 1_000;
    private static final int MOST_DAYS = 365;
    private static final int MOST_MONTHS = 36;

    private final FollowUps followUps;
    private final Shelves shelves;
    private final Designs designs;

    CareRulesController(FollowUps followUps, Shelves shelves, Designs designs) {
        this.followUps = followUps;
        this.shelves = shelves;
        this.designs = designs;
    }

    /** @param askAfterDays days after delivery until the maker asks how a piece does, 1 to 365 */
    record RulesBody(int askAfterDays, List<DesignRule> designs, List<ItemRule> items) {}

    /** @param days null: as for all designs */
    record DesignRule(String design, Words name, @Nullable Integer days) {}

    /** @param months how often it wants care, 0: never; null: as is usual @param usual what is usual for it */
    record ItemRule(String item, Words name, @Nullable Integer months, int usual) {}

    @GetMapping
    ResponseEntity<RulesBody> rules(@PathVariable String studio) {
        InShop.require();
        return answer();
    }

    /** {@code {askAfterDays, designs: [{design, days}], items: [{item, months}]}}; what is left out is as usual. */
    @PutMapping
    @OwnerOnly
    ResponseEntity<RulesBody> change(
            @PathVariable String studio, @RequestBody JsonNode body, HttpServletRequest request) {
        InShop.require();
        var seen = Versions.seen(request);
        var part = new Part(body, "", new Faults());
        var changed = new CareRules(
                (int) part.number("askAfterDays", 1, MOST_DAYS),
                numbers(
                        part,
                        "designs",
                        "design",
                        "days",
                        1,
                        MOST_DAYS,
                        designs.onSale().stream().map(design -> design.slug()).toList()),
                numbers(part, "items", "item", "months", 0, MOST_MONTHS, keys()),
                seen);
        part.faults().refuseIfAny();
        if (!followUps.change(changed)) {
            throw Versions.stale();
        }
        return answer();
    }

    private static Map<String, Integer> numbers(
            Part part, String field, String key, String number, int least, int most, Collection<String> known) {
        var said = new HashMap<String, Integer>();
        part.parts(field, MOST).forEach(each -> {
            var named = each.key(key);
            if (!named.isEmpty() && !known.contains(named)) {
                each.fault(key, "unknown", "There is no such " + key);
            }
            var value = each.optionalNumber(number, least, most);
            if (value != null) {
                said.put(named, value.intValue());
            }
        });
        return said;
    }

    private List<String> keys() {
        return shelves.all().stream().map(Item::key).toList();
    }

    private ResponseEntity<RulesBody> answer() {
        var rules = followUps.rules();
        return Versions.tagged(
                new RulesBody(
                        rules.askAfterDays(),
                        designs.onSale().stream()
                                .map(design -> new DesignRule(
                                        design.slug(),
                                        design.blueprint().name(),
                                        rules.designs().get(design.slug())))
                                .toList(),
                        shelves.all().stream()
                                .map(item -> new ItemRule(
                                        item.key(),
                                        item.name(),
                                        rules.months().get(item.key()),
                                        CareRules.USUAL.monthsOf(item.key(), item.name())))
                                .toList()),
                rules.version());
    }
}
