package org.dingzuo.demo;

import static org.dingzuo.demo.Kit.bill;
import static org.dingzuo.demo.Kit.choice;
import static org.dingzuo.demo.Kit.extras;
import static org.dingzuo.demo.Kit.lettering;
import static org.dingzuo.demo.Kit.measure;
import static org.dingzuo.demo.Kit.optional;
import static org.dingzuo.demo.Kit.plain;
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
import org.dingzuo.catalog.Growth;
import org.dingzuo.catalog.Growth.What;
import org.dingzuo.catalog.OptionGroup;
import org.dingzuo.catalog.Place;
import org.dingzuo.catalog.Rule;
import org.dingzuo.catalog.Scale;
import org.dingzuo.catalog.When;
import org.dingzuo.kernel.Language;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Words;
import org.dingzuo.materials.Freight;
import org.dingzuo.materials.ItemCost;
import org.dingzuo.materials.Keeping;
import org.dingzuo.materials.NewItem;
import org.dingzuo.materials.Pack;
import org.dingzuo.ordering.Offer.Due;
import org.dingzuo.ordering.Offer.Kind;
import org.dingzuo.ordering.PaymentSchedule;
import org.dingzuo.ordering.PaymentSchedule.Part;
import org.dingzuo.studio.NewStudio;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The leather worker of the article: a base model, and modules to choose from. */
@Component
@ConditionalOnProperty("dingzuo.demo")
class ZhangChen implements DemoStudio {
    /** A square foot is 929.0304 cm². */
    private static final Pack SQUARE_FEET = new Pack(words("平方英尺", "sq ft"), 10_000, 9_290_304);

    private static final String WITH_STRAP = "wallet";
    private static final String STAMPS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.&";

    @Override
    public NewStudio studio() {
        return new NewStudio(
                "zhangchen",
                words("张辰皮具", "Zhang Chen Leather"),
                words("一块皮、一根线、一把锤。你选，我做。", "One hide, one thread, one hammer. You choose, I make."),
                Language.ZH_CN,
                ZoneId.of("Asia/Shanghai"),
                "北京市",
                "chestnut");
    }

    @Override
    public List<Maker> people() {
        return List.of(new Maker("张辰", Kit.week(DayOfWeek.SATURDAY, 9, 18)));
    }

    @Override
    public List<Station> stations() {
        return List.of(new Station("手压机", "Hand press", "press", 1, "件", "piece"));
    }

    @Override
    public List<Stock> stock() {
        return List.of(
                new Stock(
                        new NewItem(
                                "veg-tan",
                                words("植鞣牛皮", "Vegetable-tanned cowhide"),
                                words("cm²", "cm²"),
                                7,
                                new ItemCost(Money.of(28_000), 9_290),
                                Keeping.byOrder(SQUARE_FEET)),
                        23_000,
                        22_000,
                        24_000,
                        21_000),
                new Stock(
                        new NewItem(
                                "goat",
                                words("山羊皮", "Goatskin"),
                                words("cm²", "cm²"),
                                12,
                                new ItemCost(Money.of(36_000), 9_290),
                                Keeping.byOrder(SQUARE_FEET)),
                        8_000,
                        9_000,
                        7_000),
                new Stock(
                        new NewItem(
                                "brass",
                                words("黄铜扣", "Brass fitting"),
                                words("个", "piece"),
                                5,
                                new ItemCost(Money.of(1_200), 1),
                                new Keeping(false, false, 9500, 60, null, "6901028180559")),
                        40));
    }

    @Override
    public List<Source> suppliers() {
        return List.of(
                new Source(
                        "海宁植鞣皮行",
                        "微信 hn-veg，整张起订",
                        List.of(sold("veg-tan", 7, 20, 1, 2_800, 60, 2_600)),
                        List.of(9, 8, 10, 9, 12),
                        new Freight(Money.of(2_500), Money.of(100_000))),
                new Source(
                        "广州花都皮料城 208",
                        "电话，山羊皮看样再订",
                        List.of(sold("goat", 12, 6, 1, 3_600), sold("veg-tan", 9, 10, 1, 2_950)),
                        List.of(),
                        new Freight(Money.of(1_800), null)),
                new Source(
                        "温州五金小陈",
                        "黄铜扣，百个起",
                        List.of(sold("brass", 5, 100, 100, 1_200, 300, 1_000)),
                        List.of(),
                        new Freight(Money.of(1_200), Money.of(150_000))));
    }

    @Override
    public boolean takesRushes() {
        return true;
    }

    @Override
    public PaymentSchedule paid() {
        return new PaymentSchedule(List.of(
                new Part(Kind.EARNEST, 2_000, Due.NOW, null),
                new Part(Kind.PREPAYMENT, 1_000, Due.NOW, null),
                new Part(Kind.BALANCE, 7_000, Due.BEFORE_SHIPPING, null)));
    }

    @Override
    public String comments() {
        return Comments.UNDER_THE_WALLET;
    }

    @Override
    public List<Design> designs() {
        return List.of(
                design(
                        "wallet",
                        words("经典短夹", "Classic wallet"),
                        words("整张植鞣牛皮裁切，双针手缝，越用越亮。", "Cut from one hide, saddle-stitched by hand; it ages well."),
                        39_800,
                        150,
                        900,
                        false),
                design(
                        "card-case",
                        words("卡包", "Card case"),
                        words("四张卡，一张零钱，刚好一掌。", "Four cards, one note, the size of a palm."),
                        19_800,
                        70,
                        380,
                        false),
                design(
                        "long-wallet",
                        words("长夹", "Long wallet"),
                        words("十二个卡位，一个拉链袋。", "Twelve card slots and a zip pocket."),
                        68_000,
                        260,
                        1_700,
                        true),
                design(
                        "key-case",
                        words("钥匙包", "Key case"),
                        words("六把钥匙安静地躺在一起。", "Six keys, lying quietly."),
                        16_800,
                        60,
                        300,
                        true),
                design(
                        "belt",
                        words("手缝腰带", "Hand-stitched belt"),
                        words("一整条厚皮，铜扣不掉色。", "One length of thick hide and a solid buckle."),
                        36_800,
                        110,
                        1_200,
                        true),
                design(
                        "notebook",
                        words("手帐封皮", "Notebook cover"),
                        words("A6 手帐，可换内芯。", "For an A6 notebook; refills welcome."),
                        26_800,
                        95,
                        800,
                        false));
    }

    private static Design design(
            String slug, Words name, Words story, long price, int stitching, long hide, boolean brass) {
        var bill = new ArrayList<>(List.of(
                told(
                        "意大利托斯卡纳植鞣牛皮，1.4 毫米",
                        "Vegetable-tanned cowhide from Tuscany, 1.4 mm",
                        bill("veg-tan", hide, "leather", "veg-tan-brown", "veg-tan-natural")),
                told("山羊皮，1.1 毫米", "Goatskin, 1.1 mm", bill("goat", hide, "leather", "goat-black"))));
        if (brass) {
            bill.add(told("实心黄铜扣件", "Solid brass hardware", bill("brass", 1)));
        }
        return new Design(
                slug,
                new Blueprint(
                                name,
                                story,
                                Money.of(price),
                                options(slug.equals(WITH_STRAP)),
                                rules(),
                                List.of(
                                        step("cut", "裁皮", "Cutting").by(40),
                                        step("letter", "压印", "Stamping").onWhen("press", 20, "lettering", "cut"),
                                        step("carve", "雕刻", "Carving").onWhen(null, 90, "carving", "cut"),
                                        step("stitch", "手缝", "Stitching").by(stitching, "cut", "letter", "carve"),
                                        step("edge", "封边", "Edge painting").by(30, "stitch"),
                                        step("dry", "晾干", "Drying").rests(24 * 60, "edge"),
                                        step("finish", "打磨上蜡", "Burnish and wax")
                                                .by(25, "dry")),
                                bill,
                                List.of(),
                                false,
                                Asked.ABOUT_LEATHER)
                        .withGrowths(slug.equals(WITH_STRAP) ? strapGrows() : List.of())
                        .withPlaces(slug.equals(WITH_STRAP) ? List.of(stamped()) : List.of()));
    }

    private static List<Rule> rules() {
        var goat = List.of(new When("leather", Set.of("goat-black")));
        var large = List.of(new When("letter-size", Set.of("large")));
        return List.of(
                new Rule.Only(
                        goat,
                        "thread",
                        Set.of("cream", "rust"),
                        words("靛蓝线会给黑色山羊皮染色", "Indigo thread stains black goatskin")),
                new Rule.OneOf(
                        goat,
                        List.of(new When("lettering", null), new When("carving", null)),
                        Rule.Many.AT_MOST_ONE,
                        words("山羊皮薄，压了字就不能再雕", "Goatskin is thin: stamped, it cannot be carved as well")),
                new Rule.Needs(
                        List.of(new When("letter-size", null)),
                        new When("lettering", null),
                        words("先写上要压的字", "First say which letters")),
                new Rule.Within(
                        large,
                        "lettering",
                        null,
                        6L,
                        words("大字模压不下更多", "There is no room for more of the large stamps")));
    }

    /** A strap of 15 cm is 30 yuan; every centimetre more costs two, eats hide, and is stitched. */
    private static List<Growth> strapGrows() {
        return List.of(
                new Growth(What.PRICE, null, new Scale.Bands("strap", List.of(new Scale.Band(15, 3_000)))),
                new Growth(What.PRICE, null, new Scale.Each("strap", 200, 1)),
                new Growth(What.MINUTES, "stitch", new Scale.Bands("strap", List.of(new Scale.Band(15, 12)))),
                new Growth(What.MINUTES, "stitch", new Scale.Each("strap", 2, 5)),
                new Growth(What.MATERIAL, "veg-tan", new Scale.Bands("strap", List.of(new Scale.Band(15, 45)))),
                new Growth(What.MATERIAL, "veg-tan", new Scale.Each("strap", 3, 1)));
    }

    /** On whichever picture the wallet has. */
    private static Place stamped() {
        return new Place("lettering", "", 260, 425, 330, 80, "#3B2314", Place.Look.STAMPED);
    }

    private static List<OptionGroup> options(boolean withStrap) {
        var options = new ArrayList<>(List.of(
                choice(
                        "leather",
                        words("皮料", "Leather"),
                        swatch("veg-tan-brown", "植鞣·栗棕", "Veg tan, chestnut", "#7A4A2B", 0),
                        swatch("veg-tan-natural", "植鞣·原色", "Veg tan, natural", "#D2A679", 0),
                        swatch("goat-black", "山羊皮·墨黑", "Goatskin, black", "#22201E", 8_000)),
                choice(
                        "thread",
                        words("缝线", "Thread"),
                        swatch("cream", "米白", "Cream", "#EFE6D2", 0),
                        swatch("indigo", "靛蓝", "Indigo", "#264E70", 0),
                        swatch("rust", "铁锈红", "Rust", "#A4482A", 0)),
                lettering(words("字母压印", "Lettering"), 8, STAMPS, 4_000, "L.W."),
                optional(
                        "letter-size",
                        words("字号", "Size of the letters"),
                        plain("small", "小字 4 毫米", "Small, 4 mm", 0),
                        plain("large", "大字 8 毫米", "Large, 8 mm", 2_000)),
                extras("carving", words("图案雕刻", "Carving"), plain("corner", "转角云纹", "Cloud corners", 12_000))));
        if (withStrap) {
            options.add(measure("strap", words("腕带长度（厘米）", "Wrist strap (cm)"), 15, 40, 1));
        }
        return options;
    }
}
