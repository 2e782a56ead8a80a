package pictures;

import java.awt.image.BufferedImage;
import java.util.ArrayList;

/** Single pictures for the films: the same thing under a light that wanders. */
public final class Stills {
    private static final int WIDE = 792;
    private static final int HIGH = 1_408;

    private Stills() {}

    public enum Leather {
        CHESTNUT(Hide.CHESTNUT, Hides.CREAM),
        NATURAL(Hide.NATURAL, Hides.INDIGO),
        BLACK(Hide.BLACK, Hides.CREAM);

        private final int colour;
        private final int thread;

        Leather(int colour, int thread) {
            this.colour = colour;
            this.thread = thread;
        }
    }

    /** @param from where the light comes from: 0 left, 1 right */
    private static Light lamp(double from) {
        var angle = Math.PI * (0.96 - 0.62 * from);
        return Light.window().keyed(Math.cos(angle) * 0.8, 0.52, Math.sin(angle) * 0.42 - 0.1).leafy(0.22);
    }

    /** So near that the grain is seen. */
    public static BufferedImage close(Leather leather, double light) {
        var things = new ArrayList<Thing>();
        things.add(Studio.table(Plain.paper(0xB9AD9A), 9));
        things.addAll(Hides.folded(Place.at(0.1, 0, -0.35).spun(-0.34).leant(-0.05), Hide.of(leather.colour, 1.12, 1.5, 0.14), leather.thread));
        things.addAll(Hides.spool(0.78, 1.72));
        var camera = Camera.of(new Vec(0.3, 5.6, 4.6), new Vec(0, 0.1, 0.02), 31);
        return new Painter(Studio.scene(camera, lamp(light), things)).paint(WIDE, HIGH, 1);
    }

    /** All three beside each other. */
    public static BufferedImage row(double light) {
        var things = new ArrayList<Thing>();
        things.add(Studio.table(Plain.paper(0xC7BCA8), 9));
        var leathers = Leather.values();
        for (var n = 0; n < leathers.length; n++) {
            things.addAll(Hides.folded(Place.at(1.62 * (n - 1), 0, -0.5), Hide.of(leathers[n].colour, 0.7, 1.6, 0.12), leathers[n].thread));
        }
        var camera = Camera.of(new Vec(0, 9.2, 3.6), new Vec(0, 0, 0.05), 46);
        return new Painter(Studio.scene(camera, lamp(light), things)).paint(WIDE, HIGH, 1);
    }

    /** The wallet on what it is carried with. */
    public static BufferedImage worn(Leather leather, String letters, double light) {
        var things = new ArrayList<Thing>();
        things.add(switch (leather) {
            case CHESTNUT -> Drapes.ground(Drapes.woven(0x6F88A6, 0x2E4764, 50, 0), 0.62, 1);
            case NATURAL -> Drapes.ground(Plain.linen(0xD8CCB2), 0.55, 4);
            case BLACK -> Drapes.ground(Drapes.woven(0x6B645C, 0x35302C, 40, 7), 0.6, 9);
        });
        things.addAll(Hides.folded(Place.at(-0.12, 0.02, 0.55).spun(0.2), Hide.of(leather.colour, 1.16, 0.82, 0.12).stamped(new Stamp(letters, 0.68, 0.52, 0.17)), leather.thread));
        var camera = Camera.of(new Vec(0.2, 8.4, 5.4), new Vec(0, 0, -0.35), 34);
        return new Painter(Studio.scene(camera, lamp(light), things)).paint(WIDE, HIGH, 1);
    }

    /** One of them as a file, to look at. */
    static BufferedImage of(String name) {
        return switch (name) {
            case "still-close" -> close(Leather.CHESTNUT, 0.2);
            case "still-close-black" -> close(Leather.BLACK, 0.8);
            case "still-row" -> row(0.3);
            case "still-denim" -> worn(Leather.CHESTNUT, "L.W.", 0.3);
            case "still-linen" -> worn(Leather.NATURAL, "X.H.", 0.3);
            case "still-coat" -> worn(Leather.BLACK, "Z.C.", 0.3);
            default -> throw new IllegalArgumentException(name + " is no still");
        };
    }
}
