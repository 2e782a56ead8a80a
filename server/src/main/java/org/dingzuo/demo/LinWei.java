package org.dingzuo.demo;

import static org.dingzuo.demo.Kit.bill;
import static org.dingzuo.demo.Kit.choice;
import static org.dingzuo.demo.Kit.extras;
import static org.dingzuo.demo.Kit.plain;
import static org.dingzuo.demo.Kit.size;
import static org.dingzuo.demo.Kit.sold;
import static org.dingzuo.demo.Kit.step;
import static org.dingzuo.demo.Kit.swatch;
import static org.dingzuo.demo.Kit.told;
import static org.dingzuo.demo.Kit.words;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
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
import org.dingzuo.studio.NewStudio;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Woven bags, from under twenty square metres in Hangzhou: one film, fifty questions, twelve orders. */
@Component
@ConditionalOnProperty("dingzuo.demo")
class LinWei implements DemoStudio {
    private static final Set<String> DYED = Set.of("indigo", "madder", "moss");

    /** Each colour its own bath, good for two days: bags of one colour are dyed one after the other. */
    private static final RoutingStep.Setup BATH = new RoutingStep.Setup("染液", "yarn", 40, 2 * 24 * 60);

    @Override
    public NewStudio studio() {
        return new NewStudio(
                "linwei",
                words("林薇编织", "Lin Wei Weaves"),
                words("杭州，十八平方米，一台手机，一捆棉绳。", "Hangzhou: eighteen square metres, one phone, one bundle of cotton cord."),
                Language.ZH_CN,
                ZoneId.of("Asia/Shanghai"),
                "浙江省",
                "indigo");
    }

    @Override
    public List<Maker> people() {
        return List.of(new Maker("林薇", Kit.week(DayOfWeek.SATURDAY, 9, 18)));
    }

    @Override
    public List<Station> stations() {
        return List.of(new Station("染锅", "Dye pot", "dye-pot", 3_000, "克", "g"));
    }

    @Override
    public List<Stock> stock() {
        return List.of(
                new Stock(
                        new NewItem(
                                "cord",
                                words("三股棉绳", "Three-ply cotton cord"),
                                words("克", "g"),
                                6,
                                null,
                                Keeping.byOrder(Kit.KILOS)),
                        9_000,
                        8_000,
                        7_000,
                        6_000),
                new Stock(
                        new NewItem(
                                "paper-cord",
                                words("和纸绳", "Paper cord"),
                                words("克", "g"),
                                15,
                                null,
                                Keeping.byOrder(Kit.KILOS)),
                        3_500,
                        2_500),
                new Stock(
                        new NewItem(
                                "handle",
                                words("竹提手", "Bamboo handle"),
                                words("对", "pair"),
                                8,
                                null,
                                Keeping.inStock(40, null)),
                        30));
    }

    @Override
    public List<Source> suppliers() {
        return List.of(
                new Source("绍兴棉线坊", "微信 sx-cotton，周一周四发货", List.of(sold("cord", 4, 1, 1, 6_200, 10, 5_600))),
                new Source(
                        "南通绳业",
                        "400 电话下单，满五公斤包邮",
                        List.of(sold("cord", 6, 1, 1, 5_900), sold("paper-cord", 15, 1, 1, 18_800))),
                new Source("安吉竹艺老周", "电话联系，提手先打样", List.of(sold("handle", 8, 10, 10, 2_400))));
    }

    @Override
    public boolean takesRushes() {
        return true;
    }

    @Override
    public String comments() {
        return Comments.UNDER_THE_BAG;
    }

    @Override
    public List<Design> designs() {
        return List.of(
                design(
                        "moon-bag",
                        words("月牙包", "Crescent bag"),
                        words("一根绳从底编到肩，像一弯月亮。", "One cord from base to shoulder, like a new moon."),
                        32_800,
                        300,
                        620,
                        false),
                design(
                        "bucket",
                        words("水桶包", "Bucket bag"),
                        words("能装一束花，也能装一台电脑。", "Holds a bunch of flowers, or a computer."),
                        36_800,
                        340,
                        760,
                        true),
                design(
                        "phone-pouch",
                        words("手机小包", "Phone pouch"),
                        words("出门只带它就够了。", "All you need to go out."),
                        15_800,
                        120,
                        210,
                        false),
                design(
                        "market-net",
                        words("赶集网兜", "Market net"),
                        words("收起来一把，放开来一筐。", "A handful folded, a basket open."),
                        12_800,
                        110,
                        240,
                        false),
                design(
                        "basket",
                        words("收纳篮", "Storage basket"),
                        words("毛线的家。", "A home for yarn."),
                        18_800,
                        160,
                        480,
                        true),
                design(
                        "clutch",
                        words("手拿包", "Clutch"),
                        words("晚饭、电影、散步。", "Dinner, a film, a walk."),
                        22_800,
                        200,
                        330,
                        false));
    }

    private static Design design(
            String slug, Words name, Words story, long price, int weaving, long cord, boolean handle) {
        var bill = new ArrayList<>(List.of(
                told(
                        "新疆长绒棉绳，自己草木染",
                        "Long-staple cotton cord, plant-dyed here",
                        bill("cord", cord, "yarn", "natural", "indigo", "madder", "moss")),
                told("日本和纸绳", "Japanese paper cord", bill("paper-cord", cord, "yarn", "paper"))));
        if (handle) {
            bill.add(told("榉木提手", "Beech handle", bill("handle", 1)));
        }
        return new Design(
                slug,
                new Blueprint(
                        name,
                        story,
                        Money.of(price),
                        options(),
                        List.of(new Rule.Excludes(
                                "yarn",
                                Set.of("paper"),
                                "extras",
                                Set.of("lining"),
                                words("纸绳透光，不加里布才好看", "Paper cord lets the light through; a lining would hide it"))),
                        List.of(
                                step("wind", "理线", "Winding").by(30),
                                step("dye", "草木染", "Plant dyeing")
                                        .onWhen("dye-pot", 25, "yarn", DYED, "wind")
                                        .with(BATH),
                                step("hang", "晾线", "Hanging to dry").rests(20 * 60, "dye"),
                                step("weave", "编织", "Weaving").by(weaving, "hang"),
                                step("line", "缝里布", "Lining").onWhen(null, 60, "extras", "weave"),
                                step("close", "收边整形", "Finishing the edge").by(45, "weave", "line")),
                        bill,
                        List.of(),
                        false,
                        Asked.ABOUT_BAGS));
    }

    private static List<OptionGroup> options() {
        return List.of(
                choice(
                        "yarn",
                        words("线材", "Yarn"),
                        swatch("natural", "本白棉绳", "Natural cotton", "#EDE3CF", 0),
                        swatch("indigo", "靛蓝棉绳", "Indigo cotton", "#2F5577", 1_500),
                        swatch("madder", "茜红棉绳", "Madder cotton", "#B4503A", 1_500),
                        swatch("moss", "苔绿棉绳", "Moss cotton", "#6E7B4B", 1_500),
                        swatch("paper", "和纸绳", "Paper cord", "#C9B089", 4_800)),
                size("strap", words("肩带长度（厘米）", "Strap (cm)"), 60, 130, 5, 20, 90),
                extras(
                        "extras",
                        words("加做", "Extras"),
                        plain("lining", "里布", "Linen lining", 4_500),
                        plain("tassel", "流苏", "Tassel", 1_800)));
    }
}
