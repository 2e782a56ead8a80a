package films;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/** One view under a light that wanders: a few stills, melted into each other, while the camera comes slowly nearer. */
final class Reel {
    private static final int STILLS = 5;

    private final DoubleFunction<BufferedImage> still;
    private final List<BufferedImage> stills = new ArrayList<>();

    /** @param still drawn for a light from 0 (left) to 1 (right); only when it is first needed */
    Reel(DoubleFunction<BufferedImage> still) {
        this.still = still;
    }

    /** @param light from 0 to 1
     *  @param near 0 the whole picture, 1 a tenth nearer */
    void show(Graphics2D g, double light, double near, double opacity) {
        while (stills.size() < STILLS) {
            stills.add(still.apply(stills.size() / (STILLS - 1.0)));
        }
        var at = Math.clamp(light, 0, 1) * (STILLS - 1);
        var n = (int) Math.min(STILLS - 2, Math.floor(at));
        Stuff.fade(g, opacity);
        draw(g, stills.get(n), near);
        Stuff.fade(g, opacity * Ease.smooth(at - n));
        draw(g, stills.get(n + 1), near);
        Stuff.fade(g, 1);
    }

    private static void draw(Graphics2D g, BufferedImage image, double near) {
        var scale = (double) Film.WIDTH / image.getWidth() * (1 + 0.1 * near);
        var place = AffineTransform.getTranslateInstance(Film.WIDTH / 2.0, Film.HEIGHT / 2.0);
        place.scale(scale, scale);
        place.translate(-image.getWidth() / 2.0, -image.getHeight() / 2.0);
        g.drawImage(image, place, null);
    }
}
