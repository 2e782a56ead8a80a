package org.dingzuo.production.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dingzuo.foundation.web.InShop;
import org.dingzuo.materials.purchase.Need;
import org.dingzuo.materials.purchase.Urgent;
import org.dingzuo.production.alarm.Alarms;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Material that cannot wait, for the maker's day. Promises in danger for other reasons are told by today itself. */
@RestController
@RequestMapping("/api/v1/studios/{studio}/alarms")
class AlarmsController {
    private final Alarms alarms;

    AlarmsController(Alarms alarms) {
        this.alarms = alarms;
    }

    /** @param orderBy the last day on which ordering it is in time; may be over
     *  @param numbers of the orders that need it, as people say them */
    record ToOrder(String item, long packs, LocalDate orderBy, List<String> numbers) {}

    /** @param neededOn the latest day on which the order's making can begin
     *  @param hereOn the first day on which there is surely enough of it */
    record TooLate(UUID order, String number, String item, LocalDate neededOn, LocalDate hereOn) {}

    record AlarmsBody(List<ToOrder> toOrder, List<TooLate> late) {}

    @GetMapping
    AlarmsBody list(@PathVariable String studio) {
        InShop.require();
        var material = alarms.material();
        var numbers = material.waiting().stream()
                .collect(Collectors.toMap(each -> each.demand().order(), each -> each.number()));
        return new AlarmsBody(
                material.urgent().due().stream()
                        .map(need -> toOrder(need, numbers))
                        .toList(),
                material.urgent().late().stream()
                        .map(each -> tooLate(each, numbers))
                        .toList());
    }

    private static ToOrder toOrder(Need need, Map<UUID, String> numbers) {
        return new ToOrder(
                need.item(),
                need.packs(),
                need.orderBy(),
                need.shares().stream()
                        .filter(Need.Share::covered)
                        .map(share -> numbers.getOrDefault(share.order(), ""))
                        .distinct()
                        .toList());
    }

    private static TooLate tooLate(Urgent.Late late, Map<UUID, String> numbers) {
        return new TooLate(
                late.order(), numbers.getOrDefault(late.order(), ""), late.item(), late.neededOn(), late.hereOn());
    }
}
