package films;

import java.awt.Graphics2D;
import java.util.List;

/** One film: what is seen at each second, what is heard, and where something can be chosen. */
interface Film {
    int WIDTH = 720;
    int HEIGHT = 1280;

    String key();

    double seconds();

    /** The second whose picture is the poster. */
    double posterAt();

    void paint(Graphics2D g, double t);

    void sound(Sound sound);

    List<Spot> spots();

    /** Places in pixels, each at its second. */
    record Spot(String id, String group, String choice, String zh, String en, double... path) {}
}
