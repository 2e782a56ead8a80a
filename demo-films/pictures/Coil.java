package pictures;

/** A strap rolled up, standing on its edge.
 *  @param inner radius of the first turn
 *  @param apart from turn to turn
 *  @param high half of the strap's width */
record Coil(double inner, double apart, double turns, double thick, double high) implements Solid {
    private double offset(double x, double z) {
        var angle = Math.atan2(z, x) / (2 * Math.PI);
        var turn = Math.round((Math.hypot(x, z) - inner) / apart - angle);
        var at = Math.clamp(turn, angle < 0 ? 1 : 0, Math.floor(turns - angle));
        return Math.hypot(x, z) - inner - apart * (at + angle);
    }

    /** How far along the strap, from its inner end. */
    private double along(double x, double z) {
        var angle = Math.atan2(z, x) / (2 * Math.PI);
        var r = Math.hypot(x, z);
        var turn = Math.round((r - inner) / apart - angle);
        var whole = turn + angle;
        return 2 * Math.PI * whole * (inner + apart * whole / 2);
    }

    @Override
    public double at(double x, double y, double z) {
        var flat = Math.abs(offset(x, z)) - thick + 0.02;
        var up = Math.abs(y) - high + 0.02;
        return Math.min(Math.max(flat, up), 0) + Math.hypot(Math.max(flat, 0), Math.max(up, 0)) - 0.02;
    }

    double last() {
        return turns * 2 * Math.PI;
    }

    Vec end() {
        var r = inner + apart * turns;
        return new Vec(r * Math.cos(last()), 0, r * Math.sin(last()));
    }

    Solid seams() {
        return (x, y, z) -> {
            var out = Math.abs(offset(x, z)) - thick;
            var beside = Math.abs(Math.abs(y) - high + 0.07);
            var way = along(x, z) / 0.115;
            var rest = Math.max(0, Math.abs(way - Math.round(way)) * 0.115 - 0.034);
            return Math.sqrt(out * out + beside * beside + rest * rest) - 0.016;
        };
    }

    /** The hide bent round: grain runs along, edges are painted dark. */
    Matter matter(Hide hide) {
        return new Matter() {
            @Override
            public void look(double x, double y, double z, Look look) {
                hide.look(along(x, z), 0, y, look);
                if (Math.abs(y) > high - 0.025) {
                    look.dim(0.4);
                    look.rough = 0.3;
                } else if (offset(x, z) < 0) {
                    look.dim(0.8);
                }
            }

            @Override
            public double relief(double x, double y, double z) {
                return hide.relief(along(x, z), 0, y);
            }
        };
    }
}
