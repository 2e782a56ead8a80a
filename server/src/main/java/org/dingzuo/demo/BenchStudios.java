package org.dingzuo.demo;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dingzuo.campaign.AnnounceOutcome;
import org.dingzuo.campaign.Drops;
import org.dingzuo.campaign.NewDrop;
import org.dingzuo.catalog.BillLine;
import org.dingzuo.catalog.Blueprint;
import org.dingzuo.catalog.Designs;
import org.dingzuo.catalog.OptionGroup;
import org.dingzuo.catalog.OptionGroup.Choice;
import org.dingzuo.catalog.OptionGroup.Limits;
import org.dingzuo.catalog.RoutingStep;
import org.dingzuo.foundation.directory.Directory;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.Language;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Words;
import org.dingzuo.materials.Materials;
import org.dingzuo.materials.NewItem;
import org.dingzuo.studio.NewStudio;
import org.dingzuo.studio.OpeningOutcome;
import org.dingzuo.studio.Studios;
import org.dingzuo.studio.TimeBlock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Equal studios for the benches and the rehearsal, so many as the setting says: two people, one piece of an hour in four steps. With places set, each
 *  announces one drop, or opens a round of a cycle, of so many. */
@Component
@ConditionalOnProperty("dingzuo.bench-studios")
class BenchStudios implements ApplicationRunner {
    private final Studios studios;
    private final Designs designs;
    private final Materials materials;
    private final Drops drops;
    private final Directory directory;
    private final Clock clock;
    private final int count;
    private final int places;
    private final boolean inCycles;
    private final BenchCycle cycle;

    BenchStudios(
            Studios studios,
            Designs designs,
            Materials materials,
            Drops drops,
            Directory directory,
            Clock clock,
            @Value("${dingzuo.bench-studios}") int count,
            @Value("${dingzuo.bench-places:0}") int places,
            @Value("${dingzuo.bench-cycle:false}") boolean inCycles,
            BenchCycle cycle) {
        this.studios = studios;
        this.designs = designs;
        this.materials = materials;
        this.drops = drops;
        this.directory = directory;
        this.clock = clock;
        this.count = count;
        this.places = places;
        this.inCycles = inCycles;
        this.cycle = cycle;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        for (int number = 1; number <= count; number++) {
            var slug = slug(number);
            if (directory.studioOfShop(slug).isEmpty()) {
                open(slug);
            }
        }
    }

    static String slug(int number) {
        return "bench-%03d".formatted(number);
    }

    private void open(String slug) {
        var opened = studios.open(new NewStudio(
                slug,
                Words.of("测速作坊", "Bench studio"),
                Words.of("一小时一件", "A piece an hour"),
                Language.ZH_CN,
                ZoneId.of("Asia/Shanghai"),
                "浙江省",
                "indigo"));
        if (!(opened instanceof OpeningOutcome.Opened(var studio))) {
            throw new IllegalStateException(slug + " was not opened: " + opened);
        }
        StudioScope.run(studio, () -> furnish(slug));
    }

    private void furnish(String slug) {
        var week = Arrays.stream(DayOfWeek.values())
                .map(day -> TimeBlock.making(day, 8, 20))
                .toList();
        studios.hire("甲", Set.of(), week);
        studios.hire("乙", Set.of(), week);
        materials.define(new NewItem("stuff", Words.of("料", "Stuff"), Words.of("克", "g"), 5));
        materials.receive("stuff", 1_000_000_000L);
        designs.publish(designs.draft("piece", piece()));
        if (places > 0 && inCycles) {
            cycle.open(places, Math.floorMod(slug.hashCode(), 3));
        } else if (places > 0) {
            announce();
        }
    }

    private void announce() {
        var now = clock.instant();
        var outcome = drops.announce(new NewDrop(
                Words.of("首发", "First drop"), List.of("piece"), places, now, now.plus(Duration.ofDays(2)), null));
        if (!(outcome instanceof AnnounceOutcome.Announced)) {
            throw new IllegalStateException("The drop was not announced: " + outcome);
        }
    }

    private static Blueprint piece() {
        return new Blueprint(
                Words.of("一件", "Piece"),
                Words.of("四道工序", "Four steps"),
                Money.of(39_800),
                List.of(new OptionGroup(
                        "colour",
                        Words.of("颜色", "Colour"),
                        OptionGroup.Kind.CHOICE,
                        true,
                        List.of(
                                new Choice("indigo", Words.of("靛蓝", "Indigo"), "#264E70", Money.ZERO, true, null),
                                new Choice("cream", Words.of("米白", "Cream"), "#EFE6D2", Money.of(2_000), true, null)),
                        Limits.NONE,
                        Money.ZERO,
                        null)),
                List.of(),
                List.of(
                        step("cut", Words.of("裁", "Cut"), RoutingStep.Kind.ATTENDED, 10, List.of()),
                        step("sew", Words.of("缝", "Sew"), RoutingStep.Kind.ATTENDED, 40, List.of("cut")),
                        step("dry", Words.of("晾", "Dry"), RoutingStep.Kind.UNATTENDED, 24 * 60, List.of("sew")),
                        step("finish", Words.of("整", "Finish"), RoutingStep.Kind.ATTENDED, 10, List.of("dry"))),
                List.of(new BillLine("stuff", 900, null)),
                List.of(),
                false);
    }

    private static RoutingStep step(String key, Words name, RoutingStep.Kind kind, int minutes, List<String> after) {
        return new RoutingStep(
                key,
                name,
                kind,
                minutes,
                Map.of(),
                null,
                null,
                null,
                0,
                null,
                kind == RoutingStep.Kind.ATTENDED,
                after,
                null);
    }
}
