package pictures;

/** A body of one matter, somewhere. The ball around it saves looking closely from afar. */
final class Thing {
    final Matter matter;
    private final Solid solid;
    private final Vec at;
    private final Vec right;
    private final Vec up;
    private final Vec front;
    private final double reach;
    private final double care;

    /** @param reach of a ball around its place that holds all of it
     *  @param care how far the distance may be trusted: below 1 for carved skins */
    Thing(Place place, Solid solid, Matter matter, double reach, double care) {
        this.at = place.at();
        this.right = place.right();
        this.up = place.up();
        this.front = place.front();
        this.solid = solid;
        this.matter = matter;
        this.reach = reach;
        this.care = care;
    }

    /** @param near from where on the true distance matters; farther away a lower bound does */
    double distance(double x, double y, double z, double best, double near) {
        var dx = x - at.x();
        var dy = y - at.y();
        var dz = z - at.z();
        if (reach > 0) {
            var far = Math.sqrt(dx * dx + dy * dy + dz * dz) - reach;
            if (far > best) {
                return best;
            }
            if (far > near) {
                return far;
            }
        }
        return care * solid.at(
                right.x() * dx + right.y() * dy + right.z() * dz,
                up.x() * dx + up.y() * dy + up.z() * dz,
                front.x() * dx + front.y() * dy + front.z() * dz);
    }

    void look(Vec p, Look look) {
        var d = p.minus(at);
        matter.look(right.dot(d), up.dot(d), front.dot(d), look);
    }

    double relief(double x, double y, double z) {
        var dx = x - at.x();
        var dy = y - at.y();
        var dz = z - at.z();
        return matter.relief(
                right.x() * dx + right.y() * dy + right.z() * dz,
                up.x() * dx + up.y() * dy + up.z() * dz,
                front.x() * dx + front.y() * dy + front.z() * dz);
    }
}
