package films;

import java.awt.Graphics2D;
import java.util.List;
import pictures.Stills;
import pictures.Stills.Leather;

/** Zhang Chen, materials: light wanders over three leathers, one after the other, then over all of them together. */
final class WalletMaterials implements Film {
    private static final double EACH = 5;
    private static final double TOGETHER = 15;

    private final List<Reel> alone = List.of(
            new Reel(light -> Stills.close(Leather.CHESTNUT, light)),
            new Reel(light -> Stills.close(Leather.NATURAL, light)),
            new Reel(light -> Stills.close(Leather.BLACK, light)));
    private final Reel together = new Reel(Stills::row);

    @Override
    public String key() {
        return "zhangchen-materials";
    }

    @Override
    public double seconds() {
        return 20;
    }

    @Override
    public double posterAt() {
        return 2.4;
    }

    @Override
    public void paint(Graphics2D g, double t) {
        var scene = (int) Math.min(3, t / EACH);
        if (scene > 0 && t - scene * EACH < 0.9) {
            scene(g, scene - 1, t, 1);
        }
        scene(g, scene, t, scene == 0 ? 1 : Ease.smooth(t - scene * EACH, 0, 0.9));
        Stuff.vignette(g, WIDTH, HEIGHT, 0.22);
    }

    private void scene(Graphics2D g, int scene, double t, double opacity) {
        var local = (t - scene * EACH) / EACH;
        var there = 0.5 - 0.5 * Math.cos(Math.PI * Math.clamp(local, 0, 1.15));
        if (scene < 3) {
            alone.get(scene).show(g, scene % 2 == 0 ? there : 1 - there, 0.3 + 0.7 * local, opacity);
        } else {
            together.show(g, there, 0.25 * (1 - local), opacity);
        }
    }

    @Override
    public void sound(Sound s) {
        s.tune(220, 0.9);
        for (var n = 0; n < 4; n++) {
            s.brush(n * EACH + 0.2, 1.1, 0.12, 0.1);
            s.knock(n * EACH + 0.6, 190, 0.09);
        }
    }

    @Override
    public List<Spot> spots() {
        return List.of(
                new Spot("chestnut", "leather", "veg-tan-brown", "植鞣·栗棕", "Veg tan, chestnut", 1.0, 360, 600, 4.9, 360, 600),
                new Spot("natural", "leather", "veg-tan-natural", "植鞣·原色", "Veg tan, natural", 6.0, 360, 600, 9.9, 360, 600),
                new Spot("black", "leather", "goat-black", "山羊皮·墨黑", "Goatskin, black", 11.0, 360, 600, 14.9, 360, 600),
                new Spot("thread", "thread", null, "选缝线", "Choose the thread", 11.6, 190, 330, 14.9, 190, 330),
                new Spot("chestnut-again", "leather", "veg-tan-brown", "植鞣·栗棕", "Veg tan, chestnut", TOGETHER + 1, 112, 560, 19.9, 112, 560),
                new Spot("natural-again", "leather", "veg-tan-natural", "植鞣·原色", "Veg tan, natural", TOGETHER + 1, 360, 560, 19.9, 360, 560),
                new Spot("black-again", "leather", "goat-black", "山羊皮·墨黑", "Goatskin, black", TOGETHER + 1, 608, 560, 19.9, 608, 560));
    }
}
