package pictures;

/** What a spot of a surface looks like; filled in by its matter. One per thread. */
final class Look {
    double r;
    double g;
    double b;
    /** 0 a mirror, 1 chalk. */
    double rough;
    /** Of the light that comes straight on, what is mirrored: 0.04 for most things, more for metal. */
    double shine;
    /** Metal mirrors in its own colour. */
    boolean metal;
    /** Fibres that catch the light at the edge. */
    double sheen;
    /** How much light goes through the skin and comes out round the corner. */
    double soft;

    void colour(Tint tint) {
        r = tint.r();
        g = tint.g();
        b = tint.b();
    }

    void dim(double by) {
        r *= by;
        g *= by;
        b *= by;
    }

    void toward(Tint tint, double share) {
        var s = Math.clamp(share, 0, 1);
        r += (tint.r() - r) * s;
        g += (tint.g() - g) * s;
        b += (tint.b() - b) * s;
    }

    void surface(double roughness, double mirror, double fibres, double through) {
        rough = roughness;
        shine = mirror;
        metal = false;
        sheen = fibres;
        soft = through;
    }
}
