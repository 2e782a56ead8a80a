package pictures;

/** From light to a screen's numbers, with a film's shoulder. */
final class Film {
    private static final double EXPOSURE = 0.5;

    private Film() {}

    static double toned(double light) {
        var x = Math.max(0, light * EXPOSURE);
        return Math.min(1, x * (2.51 * x + 0.03) / (x * (2.43 * x + 0.59) + 0.14));
    }

    static int screen(double v) {
        var s = v <= 0.0031308 ? 12.92 * v : 1.055 * Math.pow(v, 1 / 2.4) - 0.055;
        return (int) Math.round(255 * Math.clamp(s, 0, 1));
    }
}
