package pictures;

/** Glaze that is thin on edges and pools in hollows; the foot stays bare.
 *  @param thin its colour where it breaks, {@code deep} where it gathers
 *  @param foot how high the bare clay reaches
 *  @param rim the height where it runs thin */
record Glaze(Tint thin, Tint deep, double foot, double rim) implements Matter {
    private static final Tint CLAY = Tint.of(0xCBB49A);

    static Glaze celadon(double foot, double rim) {
        return new Glaze(Tint.of(0xD9E0D0), Tint.of(0x93B09A), foot, rim);
    }

    static Glaze white(double foot, double rim) {
        return new Glaze(Tint.of(0xF3EEE3), Tint.of(0xE6E0D2), foot, rim);
    }

    @Override
    public void look(double x, double y, double z, Look look) {
        if (y < foot + 0.015 * Noise.hills(x * 6, 0, z * 6)) {
            look.colour(CLAY);
            look.dim(1 + 0.1 * Noise.clouds(x * 20, y * 20, z * 20, 2));
            look.surface(0.9, 0.02, 0, 0.1);
            return;
        }
        look.colour(deep);
        var edge = Noise.step(rim - 0.16, rim, y);
        var run = 0.5 + 0.5 * Noise.clouds(x * 1.6, y * 0.7, z * 1.6, 3);
        look.toward(thin, Math.max(edge * 0.85, 0.15 + 0.35 * run));
        var speck = Noise.hills(x * 46, y * 46, z * 46);
        if (speck > 0.83) {
            look.dim(0.86);
        }
        look.surface(0.05, 0.06, 0, 0.34);
    }

    @Override
    public double relief(double x, double y, double z) {
        return 0.006 * Noise.clouds(x * 3, y * 3, z * 3, 2);
    }
}
