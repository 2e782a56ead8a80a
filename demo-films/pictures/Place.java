package pictures;

/** Where a thing stands and how it is turned. */
record Place(Vec at, Vec right, Vec up, Vec front) {
    static Place at(double x, double y, double z) {
        return new Place(new Vec(x, y, z), new Vec(1, 0, 0), new Vec(0, 1, 0), new Vec(0, 0, 1));
    }

    /** Turned about the upright axis, seen from above against the clock. */
    Place spun(double angle) {
        var c = Math.cos(angle);
        var s = Math.sin(angle);
        return new Place(at, right.times(c).minus(front.times(s)), up, front.times(c).plus(right.times(s)));
    }

    /** Its top leant away from us. */
    Place leant(double angle) {
        var c = Math.cos(angle);
        var s = Math.sin(angle);
        return new Place(at, right, up.times(c).minus(front.times(s)), front.times(c).plus(up.times(s)));
    }

    /** Rolled in its own plane. */
    Place rolled(double angle) {
        var c = Math.cos(angle);
        var s = Math.sin(angle);
        return new Place(at, right.times(c).plus(up.times(s)), up.times(c).minus(right.times(s)), front);
    }
}
