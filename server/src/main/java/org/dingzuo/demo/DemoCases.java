package org.dingzuo.demo;

import static org.dingzuo.demo.Kit.step;
import static org.dingzuo.demo.Kit.words;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dingzuo.aftercare.cases.CaseFile.By;
import org.dingzuo.aftercare.cases.CaseId;
import org.dingzuo.aftercare.cases.CaseOutcome;
import org.dingzuo.aftercare.cases.CasePhotos;
import org.dingzuo.aftercare.cases.Cases;
import org.dingzuo.aftercare.cases.Cause;
import org.dingzuo.aftercare.cases.Opening;
import org.dingzuo.aftercare.cases.Remedies;
import org.dingzuo.aftercare.cases.Remedy;
import org.dingzuo.aftercare.repair.Arrivals;
import org.dingzuo.aftercare.repair.RemedyOrders.Acceptance;
import org.dingzuo.catalog.Blueprint;
import org.dingzuo.catalog.Designs;
import org.dingzuo.catalog.RoutingStep;
import org.dingzuo.foundation.media.MediaFolder.Access;
import org.dingzuo.foundation.media.MediaKey;
import org.dingzuo.kernel.Ids;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Words;
import org.dingzuo.ordering.OrderState;
import org.dingzuo.ordering.OrderView;
import org.dingzuo.ordering.Orders;
import org.dingzuo.production.Floor;
import org.dingzuo.production.Told;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What came back of the pieces that were delivered: a case that waits for its answer, and a repair on the bench. In the studio's scope. */
@Component
@ConditionalOnProperty("dingzuo.demo")
class DemoCases {
    private static final LocalDate WHENEVER = LocalDate.of(2099, 12, 31);

    private final Designs designs;
    private final Orders orders;
    private final Cases cases;
    private final CasePhotos photos;
    private final Remedies remedies;
    private final Arrivals arrivals;
    private final Floor floor;
    private final DemoPictures pictures;
    private final Clock clock;

    DemoCases(
            Designs designs,
            Orders orders,
            Cases cases,
            CasePhotos photos,
            Remedies remedies,
            Arrivals arrivals,
            Floor floor,
            DemoPictures pictures,
            Clock clock) {
        this.designs = designs;
        this.orders = orders;
        this.cases = cases;
        this.photos = photos;
        this.remedies = remedies;
        this.arrivals = arrivals;
        this.floor = floor;
        this.pictures = pictures;
        this.clock = clock;
    }

    void comeBack(String studio) {
        publish(
                "restitch",
                words("重缝开线", "Restitching"),
                words("开线的地方拆掉旧线，照原来的针孔手缝回去。", "Old thread out, sewn by hand again through the same holes."),
                6_000,
                step("restitch", "重缝", "Restitching").by(45));
        publish(
                "re-edge",
                words("重做封边", "New edges"),
                words("磨掉开裂的边油，重新上三遍。", "Cracked edge paint off, three new coats on."),
                8_000,
                step("re-edge", "重做封边", "Edge painting").by(60));
        var delivered = orders.inState(List.of(OrderState.DELIVERED, OrderState.CLOSED));
        delivered.stream().findFirst().ifPresent(order -> repair(order, open(order, Cause.USE, "用了一个月，转角的线松了两针。")));
        delivered.stream().skip(1).findFirst().ifPresent(order -> {
            var id = open(order, Cause.MAKING, "收到时发现一边的封边有气泡，其他都很喜欢。");
            pictures.take(studio + "-" + order.offer().lines().getFirst().design(), Access.CLOSED)
                    .flatMap(MediaKey::parse)
                    .ifPresent(picture -> photos.add(id, picture));
        });
    }

    private CaseId open(OrderView order, Cause cause, String said) {
        var id = new CaseId(Ids.next(clock));
        cases.open(id, new Opening(order.id(), 0, cause, null, Remedy.Kind.REPAIR, said), By.BUYER);
        return id;
    }

    /** Offered for nothing, agreed to, sent in, and begun. */
    private void repair(OrderView order, CaseId id) {
        var free = new Remedy.Repair("restitch", Map.of(), true);
        remedies.offer(id, version(id), Cause.USE, null, free, "寄回来吧，我给你缝好，不收钱。");
        var agreed = remedies.agree(id, version(id), new Acceptance(Money.ZERO, WHENEVER, List.of(), order.language()));
        if (agreed instanceof CaseOutcome.Ordered(var known, var repair)) {
            arrivals.received(repair, "右下转角开线约 8 毫米，皮面完好", null);
            floor.tasksOf(repair).forEach(task -> {
                floor.start(task.key(), null);
                floor.pause(task.key(), Told.AT_ONCE);
            });
        }
    }

    private long version(CaseId id) {
        return cases.find(id).orElseThrow().version();
    }

    private void publish(String slug, Words name, Words story, long price, RoutingStep step) {
        var blueprint = new Blueprint(
                name, story, Money.of(price), List.of(), List.of(), List.of(step), List.of(), List.of(), false);
        designs.publish(designs.draft(slug, blueprint.asRepair(true)));
    }
}
