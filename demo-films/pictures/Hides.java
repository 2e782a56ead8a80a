package pictures;

import java.util.ArrayList;
import java.util.List;

/** Zhang Chen's leather. A unit is five centimetres. */
final class Hides {
    private static final int FELT = 0xB9AD9A;
    static final int CREAM = 0xF0E7D3;
    static final int INDIGO = 0x2F5577;
    static final int RUST = 0xA4482A;

    private Hides() {}

    private static Light light() {
        return Light.window().keyed(-0.66, 0.58, 0.26).leafy(0.4);
    }

    private static Camera above(double high, double back, double angle) {
        return Camera.of(new Vec(0, high, back), new Vec(0, 0, 0.05), angle);
    }

    private static Thing table() {
        return Studio.table(Plain.paper(FELT), 9);
    }

    /** A piece with its seam, lying at a height. */
    private static List<Thing> sewn(Place place, Hide hide, double thick, int thread) {
        var reach = Math.hypot(hide.w(), hide.d()) + 0.1;
        return List.of(
                Studio.carved(place, hide.piece(thick, 0.11), hide, reach),
                Studio.thing(place, Hide.stitches(hide.w(), hide.d(), hide.corner(), 0.11, thick / 2 - 0.004), Plain.even(thread, 0.7, 0.03), reach));
    }

    /** A closed wallet: two flaps with the pockets between. */
    static List<Thing> folded(Place place, Hide hide, int thread) {
        var inner = Hide.of(hide.deep() > 0.004 ? Hide.BLACK : Hide.CHESTNUT, hide.w() - 0.03, hide.d() - 0.03, hide.corner());
        var things = new ArrayList<Thing>();
        things.add(Studio.carved(raised(place, 0.06), hide.stampless().piece(0.1, 0), hide.stampless(), 3));
        things.add(Studio.carved(raised(place, 0.145), inner.piece(0.07, 0), inner, 3));
        things.add(Studio.carved(raised(place, 0.215), inner.piece(0.07, 0), inner, 3));
        things.addAll(sewn(raised(place, 0.3), hide, 0.1, thread));
        return things;
    }

    private static Place raised(Place place, double by) {
        return new Place(place.at().plus(place.up().times(by)), place.right(), place.up(), place.front());
    }

    private static Scene shot(Camera camera, List<Thing> things) {
        var all = new ArrayList<Thing>();
        all.add(table());
        all.addAll(things);
        return Studio.scene(camera, light(), all);
    }

    static Scene wallet() {
        var things = new ArrayList<Thing>();
        things.addAll(folded(Place.at(0.35, 0, -0.75).spun(-0.3), Hide.of(Hide.NATURAL, 1.12, 0.92, 0.12), INDIGO));
        things.addAll(folded(Place.at(-0.2, 0.24, 0.4).spun(0.22).leant(-0.19), Hide.of(Hide.CHESTNUT, 1.12, 0.92, 0.12).stamped(new Stamp("L.W.", 0.62, 0.6, 0.19)), CREAM));
        things.addAll(spool(1.1, 1.9));
        return shot(above(7.6, 6, 27), things);
    }

    /** A wooden spool of waxed thread. */
    static List<Thing> spool(double x, double z) {
        Matter thread = new Matter() {
            @Override
            public void look(double px, double py, double pz, Look look) {
                look.colour(Tint.of(CREAM));
                look.dim(0.8 + 0.25 * Math.abs(Math.sin(py * 70)));
                look.surface(0.6, 0.03, 0.05, 0.2);
            }

            @Override
            public double relief(double px, double py, double pz) {
                return 0.01 * Math.abs(Math.sin(py * 70));
            }
        };
        var wood = Plain.wood(0xB98A58);
        return List.of(
                Studio.thing(Place.at(x, 0.34, z), Solid.drum(0.24, 0.28, 0.02), thread, 0.5),
                Studio.thing(Place.at(x, 0.06, z), Solid.drum(0.3, 0.06, 0.03), wood, 0.5),
                Studio.thing(Place.at(x, 0.64, z), Solid.drum(0.3, 0.05, 0.03).without(Solid.drum(0.08, 0.3, 0.01)), wood, 0.5));
    }

    static Scene cardCase() {
        var things = new ArrayList<Thing>();
        var place = Place.at(0, 0, 0.1).spun(0.3);
        var card = Place.at(0.05, 0.2, -0.32).spun(0.34);
        things.add(Studio.thing(card, Solid.sheet(0.8, 0.56, 0.06, 0.016, 0.005), Plain.even(0xEFE9DC, 0.8, 0.03), 1.1));
        things.add(Studio.thing(Place.at(-0.1, 0.17, -0.22).spun(0.27), Solid.sheet(0.8, 0.56, 0.06, 0.016, 0.005), Plain.even(0x4C6B63, 0.6, 0.04), 1.1));
        var hide = Hide.of(Hide.BLACK, 1.0, 0.72, 0.1);
        things.add(Studio.carved(raised(place, 0.07), hide.piece(0.13, 0), hide, 2));
        var front = Hide.of(Hide.BLACK, 1.0, 0.64, 0.1).stamped(new Stamp("Z.C.", 0.62, 0.4, 0.15));
        var upper = raised(new Place(place.at().plus(place.front().times(0.08)), place.right(), place.up(), place.front()), 0.265);
        things.addAll(sewn(upper, front, 0.08, CREAM));
        things.addAll(folded(Place.at(-1.15, 0, -1.75).spun(-0.5), Hide.of(Hide.CHESTNUT, 1.0, 0.72, 0.1), RUST));
        return shot(above(6.4, 5.2, 27), things);
    }

    static Scene longWallet() {
        var things = new ArrayList<Thing>(folded(Place.at(0, 0, 0).spun(0.95), Hide.of(Hide.NATURAL, 1.95, 0.95, 0.12).stamped(new Stamp("& CO", -1.35, 0.62, 0.16)), RUST));
        things.addAll(snap(Place.at(0, 0, 0).spun(0.95), 1.62, 0.4));
        things.addAll(spool(-1.35, 1.75));
        return shot(above(9.2, 7, 24), things);
    }

    /** A tongue with a brass snap across the edge. */
    private static List<Thing> snap(Place place, double x, double top) {
        var tongue = Hide.of(Hide.NATURAL, 0.42, 0.26, 0.2);
        var at = new Place(place.at().plus(place.right().times(x)).plus(new Vec(0, top, 0)), place.right(), place.up(), place.front());
        var knob = new Place(at.at().plus(place.right().times(-0.14)).plus(new Vec(0, 0.06, 0)), at.right(), at.up(), at.front());
        var things = new ArrayList<>(sewn(at, tongue, 0.09, RUST));
        things.add(Studio.thing(knob, Solid.ellipsoid(0.13, 0.06, 0.13), Plain.brass(0.12), 0.2));
        return things;
    }

    static Scene keyCase() {
        var place = Place.at(-0.1, 0, -0.35).spun(0.35);
        var hide = Hide.of(Hide.CHESTNUT, 0.72, 1.02, 0.2).stamped(new Stamp("A", 0, 0.58, 0.2));
        var things = new ArrayList<>(folded(place, hide, CREAM));
        var knob = new Place(place.at().plus(place.front().times(-0.5)).plus(new Vec(0, 0.37, 0)), place.right(), place.up(), place.front());
        things.add(Studio.thing(knob, Solid.ellipsoid(0.13, 0.06, 0.13), Plain.brass(0.12), 0.2));
        things.add(key(Place.at(0.42, 0.2, 1.0).spun(0.55)));
        things.add(key(Place.at(0.1, 0.12, 1.1).spun(0.12)));
        things.add(key(Place.at(0.72, 0.1, 0.75).spun(0.95)));
        return shot(above(6.2, 5.2, 28), things);
    }

    private static Thing key(Place place) {
        var bow = Solid.drum(0.2, 0.028, 0.012).without(Solid.drum(0.075, 0.1, 0.01)).moved(0, 0, -0.1);
        var blade = Solid.box(0.055, 0.026, 0.34, 0.012).moved(0, 0, 0.4);
        Solid bits = (x, y, z) -> Math.max(Solid.box(0.06, 0.024, 0.16, 0.01).at(x - 0.1, y, z - 0.55), 0.03 - 0.05 * Math.abs(Math.sin(z * 26)) - 0.03);
        return Studio.thing(place, bow.melted(blade, 0.04).with(bits), Plain.brass(0.2), 0.95);
    }

    static Scene belt() {
        var hide = Hide.of(Hide.CHESTNUT, 50, 50, 1);
        var things = new ArrayList<Thing>();
        var coil = new Coil(0.78, 0.16, 3.35, 0.045, 0.36);
        things.add(new Thing(Place.at(0, 0.37, 0), coil, coil.matter(hide), 2, 0.7));
        things.add(new Thing(Place.at(0, 0.37, 0), coil.seams(), Plain.even(CREAM, 0.7, 0.03), 2, 0.6));
        var end = coil.end();
        var frame = Place.at(end.x(), 0.37, end.z()).spun(-coil.last() - Math.PI / 2);
        Solid buckle = (x, y, z) -> Math.hypot(Math.abs(Flat.box(x - 0.24, y, 0.34, 0.46, 0.14)), z) - 0.06;
        things.add(Studio.thing(frame, buckle.with(Solid.rod(new Vec(-0.08, 0, 0.06), new Vec(0.6, 0, 0.1), 0.045, 0.035)), Plain.brass(0.14), 1));
        return shot(Camera.of(new Vec(0, 5.4, 6.6), new Vec(-0.12, 0.22, 0.1), 28), things);
    }

    static Scene notebook() {
        var place = Place.at(0, 0, 0).spun(0.24);
        var hide = Hide.of(Hide.NATURAL, 1.12, 1.5, 0.12).stamped(new Stamp("2026", -0.55, 1.16, 0.17));
        var things = new ArrayList<Thing>();
        things.add(Studio.carved(raised(place, 0.06), hide.stampless().piece(0.1, 0), hide.stampless(), 2.2));
        Matter pages = (x, y, z, look) -> {
            look.colour(Tint.of(0xF2EBDA));
            look.dim(0.82 + 0.18 * Math.abs(Math.sin(y * 160)));
            look.surface(0.95, 0.02, 0, 0.2);
        };
        things.add(Studio.thing(raised(place, 0.25), Solid.box(1.04, 0.15, 1.43, 0.02), pages, 2.2));
        things.addAll(sewn(raised(place, 0.44), hide, 0.1, INDIGO));
        Solid band = (x, y, z) -> Solid.box(0.05, 0.262, 1.53, 0.02).at(x - 0.82, y - 0.26, z);
        things.add(Studio.thing(place, band, Plain.even(0x3A2A20, 0.6, 0.03), 2.4));
        var pen = Place.at(-1.35, 0.1, 0.3).spun(0.12);
        things.add(Studio.thing(pen, Solid.rod(new Vec(0, 0, -1.1), new Vec(0, 0, 0.85), 0.085, 0.085).with(Solid.rod(new Vec(0, 0, 0.9), new Vec(0, 0, 1.15), 0.075, 0.01)), Plain.brass(0.28), 1.3));
        return shot(above(8.6, 6.4, 25), things);
    }
}
