package pictures;

/** A long lens on a tripod. */
record Camera(Vec from, Vec right, Vec up, Vec way, double wide) {
    /** @param angle of view from top to bottom, in degrees */
    static Camera of(Vec from, Vec to, double angle) {
        var way = to.minus(from).unit();
        var right = way.cross(new Vec(0, 1, 0)).unit();
        return new Camera(from, right, right.cross(way), way, Math.tan(Math.toRadians(angle / 2)));
    }

    /** @param x from the middle, in halves of the picture's height; likewise y, upwards */
    Vec ray(double x, double y) {
        return way.plus(right.times(x * wide)).plus(up.times(y * wide)).unit();
    }
}
