package org.dingzuo.catalog.web;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.dingzuo.catalog.OptionGroup;
import org.dingzuo.catalog.OptionGroup.Kind;
import org.dingzuo.catalog.Place;
import org.dingzuo.foundation.web.Part;

/** Reads where letterings and buyers' pictures come to lie. */
final class PlacesReading {
    private static final int MOST = 12;
    private static final int WHOLE = 1_000;
    private static final Pattern COLOUR = Pattern.compile("#[0-9A-Fa-f]{6}");

    private PlacesReading() {}

    static List<Place> read(Part draft, List<OptionGroup> groups, List<String> pictures) {
        var taken = new HashSet<String>();
        return draft.parts("places", MOST).stream()
                .map(part -> {
                    var place = place(part);
                    if (groups.stream().noneMatch(group -> group.key().equals(place.group()) && isShown(group))) {
                        part.fault("group", "unknown-group", "Name an option of letters or of the buyer's picture");
                    }
                    if (!taken.add(place.group())) {
                        part.fault("group", "twice", "An option has one place");
                    }
                    if (!pictures.contains(place.picture())) {
                        part.fault("picture", "unknown-picture", "Name a picture of this design");
                    }
                    return place;
                })
                .toList();
    }

    private static Place place(Part part) {
        var x = (int) part.number("x", 0, WHOLE - 1);
        var y = (int) part.number("y", 0, WHOLE - 1);
        var colour = part.text("colour", 7);
        if (!COLOUR.matcher(colour).matches()) {
            part.fault("colour", "malformed", "Give a colour as #RRGGBB");
        }
        return new Place(
                part.key("group"),
                part.text("picture", 300),
                x,
                y,
                (int) part.number("width", 1, WHOLE - x),
                (int) part.number("height", 1, WHOLE - y),
                colour,
                part.oneOf("look", Place.Look.class, Place.Look.PRINTED));
    }

    private static boolean isShown(OptionGroup group) {
        return group.kind() == Kind.TEXT || group.kind() == Kind.UPLOAD;
    }
}
