package pictures;

import java.util.List;
import java.util.stream.Stream;

/** The room where everything is photographed: a table that runs up into the wall behind, or only the wall. */
final class Studio {
    private Studio() {}

    static Thing table(Matter matter, double back) {
        return new Thing(Place.at(0, 0, 0), (x, y, z) -> Solid.melt(y, z + back, 2.2), matter, 0, 1);
    }

    static Thing wall(Matter matter) {
        return new Thing(Place.at(0, 0, 0), (x, y, z) -> z, matter, 0, 1);
    }

    static Scene scene(Camera camera, Light light, Thing ground, Thing... things) {
        return new Scene(Stream.concat(Stream.of(ground), Stream.of(things)).toList(), camera, light);
    }

    static Scene scene(Camera camera, Light light, List<Thing> things) {
        return new Scene(List.copyOf(things), camera, light);
    }

    static Thing thing(Place place, Solid solid, Matter matter, double reach) {
        return new Thing(place, solid, matter, reach, 0.95);
    }

    /** A thing whose skin is carved. */
    static Thing carved(Place place, Solid solid, Matter matter, double reach) {
        return new Thing(place, solid, matter, reach, 0.62);
    }
}
