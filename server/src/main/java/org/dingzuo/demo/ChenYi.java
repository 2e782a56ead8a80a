package org.dingzuo.demo;

import static org.dingzuo.demo.Kit.bill;
import static org.dingzuo.demo.Kit.choice;
import static org.dingzuo.demo.Kit.plain;
import static org.dingzuo.demo.Kit.sold;
import static org.dingzuo.demo.Kit.step;
import static org.dingzuo.demo.Kit.swatch;
import static org.dingzuo.demo.Kit.told;
import static org.dingzuo.demo.Kit.words;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dingzuo.catalog.Blueprint;
import org.dingzuo.catalog.OptionGroup;
import org.dingzuo.catalog.RoutingStep;
import org.dingzuo.catalog.Rule;
import org.dingzuo.kernel.Language;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Words;
import org.dingzuo.materials.Keeping;
import org.dingzuo.materials.NewItem;
import org.dingzuo.ordering.Offer.Due;
import org.dingzuo.ordering.Offer.Kind;
import org.dingzuo.ordering.PaymentSchedule;
import org.dingzuo.ordering.PaymentSchedule.Part;
import org.dingzuo.studio.NewStudio;
import org.dingzuo.studio.Rung;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Ceramics from Jingdezhen: a theme per quarter, pieces that share a kiln. */
@Component
@ConditionalOnProperty("dingzuo.demo")
class ChenYi implements DemoStudio {
    /** Somebody stacks the kiln and draws it, however many pieces are in it. */
    private static final RoutingStep.Tending AT_THE_KILN = new RoutingStep.Tending(null, 30, 20, false);

    /** The wheel and the glaze firing are not hers yet. */
    private static final Map<String, Rung> LEARNT = Map.of(
            "throw", Rung.WATCHED,
            "trim", Rung.ALONE,
            "bisque", Rung.ALONE,
            "glaze", Rung.ALONE,
            "fire", Rung.SHOWN,
            "check", Rung.ALONE);

    @Override
    public NewStudio studio() {
        return new NewStudio(
                "chenyi",
                words("陈艺陶器", "Chen Yi Ceramics"),
                words("景德镇，一座窑，一季一个主题。本季：春日花园。", "Jingdezhen: one kiln, one theme a quarter. Now: Spring Garden."),
                Language.ZH_CN,
                ZoneId.of("Asia/Shanghai"),
                "江西省",
                "celadon");
    }

    @Override
    public boolean isLongOpen() {
        return true;
    }

    @Override
    public List<Maker> people() {
        return List.of(
                new Maker("陈艺", Kit.week(DayOfWeek.SATURDAY, 9, 18)),
                // In her first year.
                new Maker("小满", 130, LEARNT, Kit.week(DayOfWeek.FRIDAY, 9, 17)));
    }

    @Override
    public List<Station> stations() {
        return List.of(
                new Station("电窑", "Electric kiln", "kiln", 4_800, "cm²", "cm²", Set.of("素烧 800", "釉烧 1300")),
                // It does not get hot enough for porcelain glaze.
                new Station("小电窑", "Small kiln", "kiln", 1_600, "cm²", "cm²", Set.of("素烧 800")),
                new Station("拉坯机", "Potter's wheel", "wheel", 1, "件", "piece"));
    }

    @Override
    public List<Stock> stock() {
        return List.of(
                new Stock(new NewItem("porcelain", words("高白泥", "Porcelain clay"), words("克", "g"), 5), 160_000),
                new Stock(
                        new NewItem(
                                "celadon",
                                words("青釉", "Celadon glaze"),
                                words("克", "g"),
                                9,
                                null,
                                Keeping.inStock(15_000, Kit.KILOS)),
                        9_000),
                new Stock(
                        new NewItem(
                                "white",
                                words("甜白釉", "Sweet-white glaze"),
                                words("克", "g"),
                                9,
                                null,
                                Keeping.byOrder(Kit.KILOS)),
                        5_000,
                        4_000));
    }

    @Override
    public List<Source> suppliers() {
        return List.of(
                new Source(
                        "三宝村泥料铺", "送到窑口，两百斤起", List.of(sold("porcelain", 3, 100_000, 1, 1)), List.of(3, 4, 3, 6, 4, 3)),
                new Source(
                        "雕塑瓷厂釉料店",
                        "当天可取",
                        List.of(sold("celadon", 2, 1, 1, 9_800, 5, 8_800), sold("white", 2, 1, 1, 7_600))),
                new Source("浮梁老窑釉坊", "影青老方子，半月一锅", List.of(sold("celadon", 15, 2, 1, 12_800)), List.of(21, 18, 24)));
    }

    /** A kiln is fired for money that is in the house. */
    @Override
    public PaymentSchedule paid() {
        return new PaymentSchedule(List.of(
                new Part(Kind.PREPAYMENT, 3_400, Due.NOW, null),
                new Part(Kind.PREPAYMENT, 3_300, Due.BEFORE_STEP, "fire"),
                new Part(Kind.BALANCE, 3_300, Due.BEFORE_SHIPPING, null)));
    }

    @Override
    public String comments() {
        return Comments.UNDER_THE_POT;
    }

    @Override
    public List<Design> designs() {
        return List.of(
                design(
                        "petal-cup",
                        words("花瓣杯", "Petal cup"),
                        words("杯沿像刚打开的花。", "A rim like a flower that just opened."),
                        16_800,
                        25,
                        420,
                        120),
                design(
                        "dew-bowl",
                        words("露水碗", "Dew bowl"),
                        words("一碗清晨。", "A bowl of morning."),
                        18_800,
                        30,
                        600,
                        260),
                design(
                        "teapot",
                        words("春山壶", "Spring-hill teapot"),
                        words("壶身是山，壶钮是鸟。", "The body a hill, the knob a bird."),
                        68_000,
                        110,
                        900,
                        300),
                design(
                        "vase",
                        words("枝上花瓶", "Branch vase"),
                        words("只为一枝花留的位置。", "Room for a single branch."),
                        36_800,
                        60,
                        1_200,
                        200),
                design(
                        "plate",
                        words("田埂盘", "Field plate"),
                        words("盘面有犁过的线。", "Furrows across the plate."),
                        22_800,
                        35,
                        900,
                        520),
                design(
                        "incense",
                        words("蝉形香插", "Cicada incense holder"),
                        words("夏天留下的一只。", "One that summer left behind."),
                        12_800,
                        40,
                        200,
                        60));
    }

    private static Design design(String slug, Words name, Words story, long price, int throwing, long clay, int shelf) {
        return new Design(
                slug,
                new Blueprint(
                        name,
                        story,
                        Money.of(price),
                        options(),
                        List.of(new Rule.Needs(
                                "decor",
                                Set.of("gold"),
                                "glaze",
                                Set.of("white"),
                                words("描金只画在甜白釉上", "Gold is painted on sweet white only"))),
                        List.of(
                                step("throw", "拉坯", "Throwing").on("wheel", throwing),
                                step("leather-hard", "阴干", "Drying to leather-hard")
                                        .rests(18 * 60, "throw"),
                                step("trim", "修坯", "Trimming").by(20, "leather-hard"),
                                step("bone-dry", "全干", "Drying through").rests(36 * 60, "trim"),
                                step("bisque", "素烧", "Bisque firing")
                                        .fires("kiln", "素烧 800", shelf, 600, "bone-dry")
                                        .with(AT_THE_KILN),
                                step("glaze", "上釉", "Glazing").by(18, "bisque"),
                                step("fire", "釉烧", "Glaze firing")
                                        .fires("kiln", "釉烧 1300", shelf, 840, "glaze")
                                        .with(AT_THE_KILN),
                                step("check", "检查打磨", "Check and smooth the foot")
                                        .by(10, "fire")),
                        List.of(
                                told("景德镇高白泥", "Porcelain clay from Jingdezhen", bill("porcelain", clay)),
                                bill("celadon", 60, "glaze", "celadon"),
                                bill("white", 60, "glaze", "white")),
                        List.of(),
                        false,
                        Asked.ABOUT_POTS));
    }

    private static List<OptionGroup> options() {
        return List.of(
                choice(
                        "glaze",
                        words("釉色", "Glaze"),
                        swatch("celadon", "影青", "Celadon", "#A9C4B4", 0),
                        swatch("white", "甜白", "Sweet white", "#F1EDE2", 0)),
                choice(
                        "decor",
                        words("装饰", "Decoration"),
                        plain("none", "素面", "Plain", 0),
                        plain("carved", "刻花", "Carved flowers", 6_000),
                        plain("gold", "描金", "Gold line", 12_000)));
    }
}
