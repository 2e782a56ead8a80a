package org.dingzuo.production.web;

import java.util.List;
import java.util.UUID;
import org.dingzuo.film.FilmId;
import org.dingzuo.film.Films;
import org.dingzuo.foundation.web.Part;
import org.dingzuo.production.sop.Sheet;
import org.springframework.stereotype.Component;

/** Reads what a maker writes down of a step. */
@Component
class SopReading {
    private static final int MOST_PICTURES = 12;
    private static final int LONGEST_TEXT = 8_000;
    private static final int LONGEST_LIST = 2_000;
    private static final int LONGEST_KEY = 200;
    private static final int LONGEST_FILM = 4 * 60 * 60;

    private final FloorPhotos photos;
    private final Films films;

    SopReading(FloorPhotos photos, Films films) {
        this.photos = photos;
        this.films = films;
    }

    Sheet sheet(Part part) {
        var sheet = new Sheet(
                part.words("text", LONGEST_TEXT, false),
                pictures(part),
                part.parts("film", MOST_PICTURES).stream().map(this::clip).toList(),
                part.words("checks", LONGEST_LIST, false),
                part.words("tools", LONGEST_LIST, false),
                part.words("settings", LONGEST_LIST, false),
                part.flag("mustCheck", false));
        if (sheet.equals(Sheet.BLANK)) {
            part.fault("text", "missing", "Write something, or show a picture");
        }
        return sheet;
    }

    private List<String> pictures(Part part) {
        var keys = part.texts("pictures", MOST_PICTURES, LONGEST_KEY);
        for (int at = 0; at < keys.size(); at++) {
            if (!photos.isOurs(keys.get(at))) {
                part.fault("pictures[" + at + "]", "unknown", "Give the key of a closed picture of this studio");
            }
        }
        return keys;
    }

    private Sheet.Clip clip(Part part) {
        var film = part.optionalId("film");
        var from = (int) part.number("from", 0, LONGEST_FILM);
        var until = (int) part.number("until", 1, LONGEST_FILM);
        if (from >= until) {
            part.fault("until", "order", "It ends after it begins");
        }
        if (film == null || films.find(new FilmId(film)).isEmpty()) {
            part.fault("film", "unknown", "Name one of this studio's films");
        }
        return new Sheet.Clip(film == null ? new UUID(0, 0) : film, from, until);
    }
}
