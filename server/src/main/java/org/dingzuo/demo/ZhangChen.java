package org.dingzuo.demo;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dingzuo.catalog.BillLine;
import org.dingzuo.catalog.Blueprint;
import org.dingzuo.catalog.Designs;
import org.dingzuo.catalog.OptionGroup;
import org.dingzuo.catalog.OptionGroup.Choice;
import org.dingzuo.catalog.OptionGroup.Kind;
import org.dingzuo.catalog.OptionGroup.Limits;
import org.dingzuo.catalog.PublishingOutcome;
import org.dingzuo.catalog.RoutingStep;
import org.dingzuo.catalog.Rule;
import org.dingzuo.catalog.When;
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
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The leather worker of the article: a base model, and modules to choose from. */
@Component
@ConditionalOnProperty("dingzuo.demo")
class ZhangChen {
    static final String SLUG = "zhangchen";

    private final Studios studios;
    private final DemoAccounts accounts;
    private final Designs designs;
    private final Materials materials;

    ZhangChen(Studios studios, DemoAccounts accounts, Designs designs, Materials materials) {
        this.accounts = accounts;
        this.studios = studios;
        this.designs = designs;
        this.materials = materials;
    }

    void open() {
        var opened = studios.open(new NewStudio(
                SLUG,
                Words.of("张辰皮具", "Zhang Chen Leather"),
                Words.of("一块皮、一根线、一把锤。你选，我做。", "One hide, one thread, one hammer. You choose, I make."),
                Language.ZH_CN,
                ZoneId.of("Asia/Shanghai"),
                "北京市",
                "chestnut"));
        switch (opened) {
            case OpeningOutcome.Opened(var studio) -> StudioScope.run(studio, this::furnish);
            case OpeningOutcome.SlugTaken(var slug) -> throw new IllegalStateException(slug + " is taken");
            case OpeningOutcome.SlugMalformed(var slug) -> throw new IllegalStateException(slug + " is malformed");
        }
    }

    private void furnish() {
        accounts.owner(SLUG, "张辰");
        var week = new ArrayList<TimeBlock>();
        for (var day : List.of(
                DayOfWeek.MONDAY,
                DayOfWeek.TUESDAY,
                DayOfWeek.WEDNESDAY,
                DayOfWeek.THURSDAY,
                DayOfWeek.FRIDAY,
                DayOfWeek.SATURDAY)) {
            week.add(TimeBlock.making(day, 9, 12));
            week.add(TimeBlock.making(day, 14, 18));
        }
        studios.hire("张辰", Set.of(), week);
        studios.install(Words.of("手压机", "Hand press"), "press", 1, Words.of("件", "piece"));
        materials.define(
                new NewItem("veg-tan", Words.of("植鞣牛皮", "Vegetable-tanned cowhide"), Words.of("cm²", "cm²"), 7));
        materials.receive("veg-tan", 60_000);
        materials.define(new NewItem("goat", Words.of("山羊皮", "Goatskin"), Words.of("cm²", "cm²"), 12));
        materials.receive("goat", 20_000);
        var wallet = designs.draft("wallet", wallet());
        if (designs.publish(wallet) instanceof PublishingOutcome.Incomplete(var missing)) {
            throw new IllegalStateException("The wallet is incomplete: " + missing);
        }
    }

    private static Blueprint wallet() {
        return new Blueprint(
                Words.of("经典短夹", "Classic wallet"),
                Words.of("整张植鞣牛皮裁切，双针手缝，越用越亮。", "Cut from one vegetable-tanned hide, saddle-stitched; it ages well."),
                Money.of(39_800),
                List.of(
                        choice(
                                "leather",
                                Words.of("皮料", "Leather"),
                                List.of(
                                        swatch("veg-tan-brown", Words.of("植鞣·栗棕", "Veg tan, chestnut"), "#7A4A2B", 0),
                                        swatch("veg-tan-natural", Words.of("植鞣·原色", "Veg tan, natural"), "#D2A679", 0),
                                        swatch("goat-black", Words.of("山羊皮·墨黑", "Goatskin, black"), "#22201E", 8_000))),
                        choice(
                                "thread",
                                Words.of("缝线", "Thread"),
                                List.of(
                                        swatch("cream", Words.of("米白", "Cream"), "#EFE6D2", 0),
                                        swatch("indigo", Words.of("靛蓝", "Indigo"), "#264E70", 0))),
                        new OptionGroup(
                                "lettering",
                                Words.of("字母压印", "Lettering"),
                                Kind.TEXT,
                                false,
                                List.of(),
                                new Limits(null, null, null, 8, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.&"),
                                Money.of(4_000),
                                "L.W.")),
                List.of(new Rule.Excludes(
                        "leather",
                        Set.of("goat-black"),
                        "thread",
                        Set.of("indigo"),
                        Words.of("靛蓝线会给黑色山羊皮染色", "Indigo thread stains black goatskin"))),
                List.of(
                        attended("cut", Words.of("裁皮", "Cutting"), 40, null, List.of(), null),
                        attended(
                                "letter",
                                Words.of("压印", "Stamping"),
                                20,
                                "press",
                                List.of("cut"),
                                new When("lettering", null)),
                        attended("stitch", Words.of("手缝", "Stitching"), 150, null, List.of("cut", "letter"), null),
                        attended("edge", Words.of("封边", "Edge painting"), 30, null, List.of("stitch"), null),
                        waiting("dry", Words.of("晾干", "Drying"), 24 * 60, List.of("edge")),
                        attended("finish", Words.of("打磨上蜡", "Burnish and wax"), 25, null, List.of("dry"), null)),
                List.of(
                        new BillLine("veg-tan", 900, new When("leather", Set.of("veg-tan-brown", "veg-tan-natural"))),
                        new BillLine("goat", 850, new When("leather", Set.of("goat-black")))),
                List.of(),
                false);
    }

    private static OptionGroup choice(String key, Words name, List<Choice> choices) {
        return new OptionGroup(key, name, Kind.CHOICE, true, choices, Limits.NONE, Money.ZERO, null);
    }

    private static Choice swatch(String key, Words name, String colour, long delta) {
        return new Choice(key, name, colour, Money.of(delta), true, null);
    }

    private static RoutingStep attended(
            String key, Words name, int minutes, @Nullable String machine, List<String> after, @Nullable When when) {
        return new RoutingStep(
                key,
                name,
                RoutingStep.Kind.ATTENDED,
                minutes,
                Map.of(),
                null,
                machine,
                null,
                0,
                null,
                true,
                after,
                when);
    }

    private static RoutingStep waiting(String key, Words name, int minutes, List<String> after) {
        return new RoutingStep(
                key,
                name,
                RoutingStep.Kind.UNATTENDED,
                minutes,
                Map.of(),
                null,
                null,
                null,
                0,
                null,
                false,
                after,
                null);
    }
}
