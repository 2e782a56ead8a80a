package pictures;

/** What can be chosen, seen close: a cord's lay, a hide's grain, the depth of a glaze. */
final class Swatches {
    private static final Light LIGHT = Light.window().keyed(-0.66, 0.55, 0.3).leafy(0).strong(0.66);

    private Swatches() {}

    private static Scene above(Thing... things) {
        return Studio.scene(Camera.of(new Vec(0, 8, 0.02), new Vec(0, 0, 0), 11), LIGHT, Studio.table(Plain.even(0x8A8378, 1, 0.02), 20), things);
    }

    static Scene cord(int colour) {
        var cord = Cord.of(colour, 4.2, Cord.lying());
        return above(Studio.carved(Place.at(0, 0.1, 0).spun(0.5), cord.woven(Solid.box(2, 0.1, 2, 0.05)), cord, 3));
    }

    static Scene hide(int colour) {
        var hide = Hide.of(colour, 2, 2, 0.1);
        return above(Studio.carved(Place.at(0.6, 0.1, 0.55).spun(0.5), hide.piece(0.2, 0), hide, 3));
    }

    static Scene thread(int colour) {
        var hide = Hide.of(Hide.NATURAL, 2, 2, 0.1);
        var place = Place.at(-1.2, 0.1, -1.2);
        return Studio.scene(Camera.of(new Vec(0, 8, 0.02), new Vec(0.1, 0, 0.1), 8), LIGHT, Studio.table(Plain.even(0x8A8378, 1, 0.02), 20),
                Studio.carved(place, hide.piece(0.2, 0.5), hide, 3),
                Studio.thing(place, Hide.stitches(2, 2, 0.1, 0.5, 0.1), Plain.even(colour, 0.7, 0.03), 3));
    }

    static Scene wool(int colour) {
        var tint = Tint.of(colour);
        var cloth = new Cloth((u, v) -> tint, Tint.of(0xE9E0CD), 20, true, true);
        return above(Studio.thing(Place.at(0, 0.05, 0).spun(0.2), Solid.box(2, 0.05, 2, 0.02), cloth, 3));
    }

    static Scene glaze(Glaze glaze) {
        Solid tile = (x, y, z) -> Solid.box(1.4, 0.16, 1.4, 0.14).at(x, y, z) + 0.06 * Math.sin(x * 4) * Math.sin(z * 3 + x);
        return above(Studio.carved(Place.at(0, 0.16, 0).spun(0.25), tile, glaze, 2.2));
    }
}
