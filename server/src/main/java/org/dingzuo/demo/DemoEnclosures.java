package org.dingzuo.demo;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dingzuo.fulfilment.packing.Enclosures;
import org.dingzuo.fulfilment.packing.PackingTable;
import org.dingzuo.kernel.Words;
import org.dingzuo.materials.Item;
import org.dingzuo.materials.Shelves;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What the demo's studios put into their parcels, and how their materials are cared for. In the studio's scope. */
@Component
@ConditionalOnProperty("dingzuo.demo")
class DemoEnclosures {
    private static final Words LEATHER = Words.of(
            "植鞣革会晒深、会留下划痕，那是它的日子。怕水：淋湿了用干布吸，阴干，别烤。每季薄薄擦一次蜂蜡膏，先在内侧试。",
            "Vegetable-tanned leather darkens and keeps its scratches: that is its life. It dislikes water; if it gets"
                    + " wet, dab it dry and let it dry in the shade, away from heat. Once a season rub in a little beeswax"
                    + " cream, on the inside first.");
    private static final Words GLAZE = Words.of(
            "可以进洗碗机，手洗更久。别从冰箱直接倒热水。釉面有茶色，用小苏打轻擦。",
            "Dishwasher safe, though washing by hand lasts longer. No boiling water straight after the fridge. Tea"
                    + " stains go with a little baking soda.");
    private static final Map<String, Words> CARE = Map.ofEntries(
            entry("veg-tan", LEATHER),
            entry(
                    "goat",
                    Words.of(
                            "山羊皮轻而韧。脏了用微湿的软布擦，别用酒精和湿巾。收起来时别压折。",
                            "Goatskin is light and tough. Wipe it with a soft, slightly damp cloth; no alcohol, no wet"
                                    + " wipes. Do not store it folded under weight.")),
            entry(
                    "brass",
                    Words.of(
                            "黄铜会变暗，用干布一擦就亮；喜欢旧色就别擦。",
                            "Brass dulls; a dry cloth brings the shine back. Or leave it, if you like it old.")),
            entry(
                    "porcelain",
                    Words.of(
                            "不进微波炉、不上明火。磕了口沿先别用，拍照问我们能不能修。",
                            "Not for the microwave or an open flame. If the rim is chipped, stop using it and send us"
                                    + " a photo: it can often be mended.")),
            entry("celadon", GLAZE),
            entry("white", GLAZE),
            entry(
                    "cord",
                    Words.of(
                            "冷水手洗，按压挤水，平铺阴干。挂着晾会拉长。",
                            "Wash by hand in cold water, press the water out and dry flat in the shade. Hung up it"
                                    + " grows longer.")),
            entry(
                    "paper-cord",
                    Words.of(
                            "别泡水。脏了用拧干的布擦，通风处放干。",
                            "Never soak it. Wipe with a well-wrung cloth and let it dry in moving air.")),
            entry(
                    "handle",
                    Words.of(
                            "别暴晒。干了擦一点山茶油。",
                            "Keep out of strong sun. When it looks dry, rub in a little camellia oil.")),
            entry(
                    "wool",
                    Words.of(
                            "30 度以下羊毛洗剂手洗，不拧，毛巾卷着吸水，平铺晾干。收起来放樟木片。",
                            "Wash by hand below 30 °C with wool soap, do not wring, roll it in a towel and dry flat."
                                    + " Store it with cedar.")),
            entry(
                    "silk",
                    Words.of(
                            "中性洗剂冷水洗，不泡、不暴晒，反面低温熨。",
                            "Cold water and neutral soap, no soaking, no strong sun; iron cool from behind.")));

    private final PackingTable table;
    private final Shelves shelves;

    DemoEnclosures(PackingTable table, Shelves shelves) {
        this.table = table;
        this.shelves = shelves;
    }

    void put() {
        var care = new TreeMap<>(CARE);
        care.keySet().retainAll(shelves.all().stream().map(Item::key).toList());
        table.enclose(new Enclosures(
                List.of(
                        Words.of("棉布防尘袋", "Cotton dust bag"),
                        Words.of("感谢卡", "Thank-you card"),
                        Words.of("养护单", "Care sheet")),
                Words.of(
                        "谢谢你等这一件。它从一块料开始，照你的意思做成现在的样子。用旧了会更好看；有哪里不合意，随时找我。",
                        "Thank you for waiting. This began as raw material and became what you wished for. It will"
                                + " look better with use; if anything is not as it should be, write to me at any time."),
                care,
                0));
    }
}
