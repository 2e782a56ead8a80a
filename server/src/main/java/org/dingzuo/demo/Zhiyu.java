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
import org.dingzuo.catalog.Blueprint;
import org.dingzuo.catalog.OptionGroup;
import org.dingzuo.kernel.Language;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Words;
import org.dingzuo.materials.Keeping;
import org.dingzuo.materials.NewItem;
import org.dingzuo.studio.Energy;
import org.dingzuo.studio.NewStudio;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Xiaoyu's weaving studio in Suzhou: shown first, booked in a few places, made in the second half of the month. */
@Component
@ConditionalOnProperty("dingzuo.demo")
class Zhiyu implements DemoStudio {
    @Override
    public NewStudio studio() {
        return new NewStudio(
                "zhiyu",
                words("织语工作室", "Zhiyu Weaving"),
                words("苏州小雨，每月几款，慢慢织。", "Xiaoyu in Suzhou: a few designs a month, woven slowly."),
                Language.ZH_CN,
                ZoneId.of("Asia/Shanghai"),
                "江苏省",
                "pine");
    }

    @Override
    public List<Maker> people() {
        return List.of(
                new Maker("小雨", Kit.week(DayOfWeek.FRIDAY, 9, 18)),
                new Maker("阿宁", Kit.week(DayOfWeek.THURSDAY, 10, 17)));
    }

    @Override
    public List<Station> stations() {
        return List.of(
                new Station("八综织机", "Eight-shaft loom", "loom", 1, "件", "piece"),
                new Station("四综织机", "Four-shaft loom", "loom", 1, "件", "piece"));
    }

    @Override
    public List<Stock> stock() {
        return List.of(
                new Stock(
                        new NewItem(
                                "wool",
                                words("美利奴羊毛", "Merino wool"),
                                words("克", "g"),
                                10,
                                null,
                                new Keeping(true, false, 9500, 15_000, Kit.KILOS, null)),
                        6_500,
                        5_500),
                new Stock(
                        new NewItem(
                                "silk",
                                words("绢丝", "Spun silk"),
                                words("克", "g"),
                                14,
                                null,
                                Keeping.byOrder(Kit.KILOS)),
                        2_500));
    }

    @Override
    public List<Source> suppliers() {
        return List.of(
                new Source("张家港毛纺", "微信 zjg-wool，色卡每季寄一次", List.of(sold("wool", 10, 1, 1, 26_800, 5, 24_800))),
                new Source(
                        "湖州丝语", "绢丝现货，羊毛可代订", List.of(sold("silk", 14, 1, 1, 48_000), sold("wool", 16, 1, 1, 25_900))));
    }

    @Override
    public String comments() {
        return Comments.UNDER_THE_LOOM;
    }

    @Override
    public List<Design> designs() {
        return List.of(
                design(
                        "scarf",
                        words("斜纹围巾", "Twill scarf"),
                        words("一米八，轻得像一阵风。", "One metre eighty, light as a breeze."),
                        42_800,
                        240,
                        220),
                design(
                        "shawl",
                        words("双层披肩", "Double-cloth shawl"),
                        words("两面两个颜色，冷了就翻过来。", "Two sides, two colours."),
                        88_000,
                        420,
                        420),
                design(
                        "wall-hanging",
                        words("壁挂", "Wall hanging"),
                        words("把窗外的山织进来。", "The hills outside, woven in."),
                        68_000,
                        360,
                        380),
                design(
                        "table-runner",
                        words("桌旗", "Table runner"),
                        words("一张桌子的四季。", "Four seasons of a table."),
                        29_800,
                        180,
                        200),
                design(
                        "cushion",
                        words("靠枕套", "Cushion cover"),
                        words("蜂巢纹，越坐越软。", "Honeycomb weave; it softens."),
                        26_800,
                        150,
                        260));
    }

    private static Design design(String slug, Words name, Words story, long price, int weaving, long yarn) {
        return new Design(
                slug,
                new Blueprint(
                        name,
                        story,
                        Money.of(price),
                        options(),
                        List.of(),
                        List.of(
                                step("warp", "整经", "Warping").by(70),
                                step("thread", "穿综", "Threading")
                                        .on("loom", 80, "warp")
                                        .asking(Energy.HIGH),
                                step("weave", "织造", "Weaving").on("loom", weaving, "thread"),
                                step("wash", "缩水洗", "Fulling").by(25, "weave"),
                                step("dry", "平铺晾干", "Drying flat").rests(30 * 60, "wash"),
                                step("fringe", "捻穗熨烫", "Fringe and press").by(40, "dry")),
                        List.of(
                                told(
                                        "18.5 微米美利奴羊毛",
                                        "Merino wool, 18.5 microns",
                                        bill("wool", yarn, "fibre", "merino")),
                                bill("wool", yarn / 2, "fibre", "silk-blend"),
                                told("桑蚕绢丝", "Mulberry silk", bill("silk", yarn / 2, "fibre", "silk-blend"))),
                        List.of(),
                        false,
                        Asked.ABOUT_CLOTH));
    }

    private static List<OptionGroup> options() {
        return List.of(
                choice(
                        "fibre",
                        words("纤维", "Fibre"),
                        plain("merino", "美利奴羊毛", "Merino wool", 0),
                        plain("silk-blend", "羊毛绢丝", "Wool and silk", 16_000)),
                choice(
                        "colour",
                        words("颜色", "Colour"),
                        swatch("rain", "雨灰", "Rain grey", "#8A93A0", 0),
                        swatch("tea", "焙茶", "Roasted tea", "#7B5A3C", 0),
                        swatch("pine", "松绿", "Pine", "#3F5F4C", 0),
                        swatch("persimmon", "柿红", "Persimmon", "#C8551B", 2_000)));
    }
}
