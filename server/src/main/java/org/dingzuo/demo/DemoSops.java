package org.dingzuo.demo;

import java.util.List;
import java.util.Map;
import org.dingzuo.kernel.Words;
import org.dingzuo.production.sop.Sheet;
import org.dingzuo.production.sop.Sops;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** How Zhang Chen makes a wallet and Chen Yi a cup, as they wrote it down. */
@Component
@ConditionalOnProperty("dingzuo.demo")
class DemoSops {
    private static final Map<String, Map<String, Sheet>> WRITTEN = Map.of(
            "zhangchen",
            Map.of(
                    "cut",
                    sheet(
                            Words.of("""
                                皮面朝上，避开肚边和疤。样板对准背脊方向，银笔描线。
                                大件先裁，卡位用剩下的。一刀到底，不回刀。\
                                """, """
                                Grain side up, away from the belly and scars. Template along the spine, trace in silver.
                                Large parts first, card slots from what is left. One cut, never back.\
                                """),
                            Words.of(
                                    "六片齐全，没有伤痕\n厚度 1.2 毫米上下不过 0.1",
                                    "All six parts, no scars\n1.2 mm thick, within 0.1"),
                            Words.of(
                                    "裁皮刀（先磨）\n样板 W-3\n银笔", "Skiving knife, freshly stropped\nTemplate W-3\nSilver pen"),
                            Words.NONE),
                    "stitch",
                    sheet(
                            Words.of("""
                                线长取缝边的四倍，上蜡两遍。左右针同孔对穿，右针先过，拉力一样。
                                起针、收针各回三针。\
                                """, """
                                Thread four times the seam, waxed twice. Both needles through each hole, right one first, equal pull.
                                Back three stitches at both ends.\
                                """),
                            Words.of(
                                    "针脚一条直线\n正反面斜度一致\n线头烫平",
                                    "Stitches in one line\nSame slant on both sides\nEnds melted flat"),
                            Words.of(
                                    "麻线 0.6\n圆针两枚\n菱斩 3.38", "Linen thread 0.6\nTwo blunt needles\nPricking iron 3.38"),
                            Words.of("每英寸 7.5 针", "7.5 stitches to the inch")),
                    "edge",
                    sheet(
                            Words.of(
                                    "打磨 400 号，再 800 号。边油薄涂，等二十分钟，再磨，共三遍。",
                                    "Sand at 400, then 800. A thin coat, twenty minutes, sand again; three coats."),
                            Words.of("摸不到接缝", "No seam under the finger"),
                            Words.of("砂纸 400、800\n边油笔", "Sandpaper 400, 800\nEdge pen"),
                            Words.of("压边机 130 °C", "Creaser at 130 °C"))),
            "chenyi",
            Map.of(
                    "throw",
                    sheet(
                            Words.of(
                                    "揉泥一百下，定中心。开口到底留八毫米，提泥三次成筒，再收口。",
                                    "Wedge a hundred turns, centre. Open to eight millimetres of floor, three pulls,"
                                            + " then the rim."),
                            Words.of("高 96 毫米，口径 84\n底厚 8 毫米", "96 mm high, 84 mm wide\n8 mm floor"),
                            Words.of("弓线\n卡尺\n海绵", "Wire\nCallipers\nSponge"),
                            Words.NONE),
                    "glaze",
                    sheet(
                            Words.of(
                                    "釉水搅匀过筛。浸两秒，转半圈提出，底圈擦净三毫米。",
                                    "Stir and sieve. Dip two seconds, half a turn out; wipe three millimetres at the"
                                            + " foot."),
                            Words.of("底圈无釉\n釉面没有针孔", "Foot is bare\nNo pinholes"),
                            Words.of("比重计\n80 目筛", "Hydrometer\n80-mesh sieve"),
                            Words.of("比重 1.45", "Density 1.45"))));

    private final Sops sops;

    DemoSops(Sops sops) {
        this.sops = sops;
    }

    /** In the studio's scope, its designs drawn. */
    void write(String studio) {
        WRITTEN.getOrDefault(studio, Map.of()).forEach((step, sheet) -> {
            if (sops.find(step).isEmpty() || !sops.write(step, 0, sheet)) {
                throw new IllegalStateException(studio + " does no " + step);
            }
        });
    }

    private static Sheet sheet(Words text, Words checks, Words tools, Words settings) {
        return new Sheet(text, List.of(), List.of(), checks, tools, settings, false);
    }
}
