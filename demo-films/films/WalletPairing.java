package films;

import java.awt.Graphics2D;
import java.util.List;
import pictures.Stills;
import pictures.Stills.Leather;

/** Zhang Chen, pairing: the wallet on what it is carried with: denim, linen, a winter coat. */
final class WalletPairing implements Film {
    private static final double SCENE = 6;

    private final List<Reel> reels = List.of(
            new Reel(light -> Stills.worn(Leather.CHESTNUT, "L.W.", light)),
            new Reel(light -> Stills.worn(Leather.NATURAL, "X.H.", light)),
            new Reel(light -> Stills.worn(Leather.BLACK, "Z.C.", light)));

    @Override
    public String key() {
        return "zhangchen-pairing";
    }

    @Override
    public double seconds() {
        return 18;
    }

    @Override
    public double posterAt() {
        return 3.4;
    }

    @Override
    public void paint(Graphics2D g, double t) {
        var scene = (int) Math.min(2, t / SCENE);
        if (scene > 0 && t - scene * SCENE < 0.9) {
            scene(g, scene - 1, t, 1);
        }
        scene(g, scene, t, scene == 0 ? 1 : Ease.smooth(t - scene * SCENE, 0, 0.9));
        Stuff.vignette(g, WIDTH, HEIGHT, 0.26);
    }

    private void scene(Graphics2D g, int scene, double t, double opacity) {
        var local = (t - scene * SCENE) / SCENE;
        var there = 0.5 - 0.5 * Math.cos(Math.PI * Math.clamp(local, 0, 1.15));
        reels.get(scene).show(g, scene % 2 == 0 ? there : 1 - there, local, opacity);
    }

    @Override
    public void sound(Sound s) {
        s.tune(185, 1.0);
        for (var n = 0; n < 3; n++) {
            s.brush(n * SCENE + 0.3, 1.2, 0.12, 0.08);
            s.knock(n * SCENE + 1.5, 130, 0.2);
        }
    }

    @Override
    public List<Spot> spots() {
        return List.of(
                new Spot("denim", "leather", "veg-tan-brown", "配牛仔：栗棕", "With denim: chestnut", 1.2, 310, 730, 5.7, 310, 730),
                new Spot("lettering", "lettering", null, "压上字母", "Press letters into it", 2.2, 486, 800, 5.7, 490, 806),
                new Spot("linen", "leather", "veg-tan-natural", "配亚麻：原色", "With linen: natural", 7.2, 310, 730, 11.7, 310, 730),
                new Spot("thread", "thread", "indigo", "靛蓝缝线", "Indigo thread", 8.2, 290, 920, 11.7, 288, 930),
                new Spot("coat", "leather", "goat-black", "配大衣：墨黑", "With a coat: black", 13.2, 310, 730, 17.7, 310, 730));
    }
}
