package pictures;

/** A colour as light, not as a screen's number. */
record Tint(double r, double g, double b) {
    static Tint of(int rgb) {
        return new Tint(light(rgb >> 16 & 255), light(rgb >> 8 & 255), light(rgb & 255));
    }

    private static double light(int part) {
        var v = part / 255.0;
        return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
    }

    Tint times(double by) {
        return new Tint(r * by, g * by, b * by);
    }

    Tint mixed(Tint o, double share) {
        return new Tint(r + (o.r - r) * share, g + (o.g - g) * share, b + (o.b - b) * share);
    }
}
