package org.dingzuo.catalog.web;

import java.awt.Color;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.dingzuo.catalog.LetteringPicture;
import org.dingzuo.catalog.Place;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.web.InShop;
import org.dingzuo.foundation.web.Limited;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A lettering as a small picture, for whoever types it and for the maker who places it. The address says all that it shows, so that it can
 *  be kept for long. */
@RestController
class LetteringController {
    private static final int LONGEST = 60;
    private static final Pattern COLOUR = Pattern.compile("#[0-9A-Fa-f]{6}");

    /** @param wide of the ground, in thousandths of its height */
    @Limited
    @GetMapping("/api/v1/shops/{shop}/lettering")
    ResponseEntity<byte[]> draw(
            @PathVariable String shop,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "#000000") String colour,
            @RequestParam(defaultValue = "PRINTED") String look,
            @RequestParam(defaultValue = "3000") int wide) {
        InShop.require();
        var faults = new Faults();
        var letters = Normalizer.normalize(faults.text("text", text, LONGEST), Normalizer.Form.NFC);
        if (letters.chars().anyMatch(Character::isISOControl)) {
            faults.add("text", "not-a-text", "Give one line");
        }
        if (!COLOUR.matcher(colour).matches()) {
            faults.add("colour", "malformed", "Give a colour as #RRGGBB");
        }
        faults.number("wide", (long) wide, 100, 20_000);
        var made = Arrays.stream(Place.Look.values())
                .filter(known -> known.name().equals(look))
                .findFirst();
        if (made.isEmpty()) {
            faults.add("look", "unknown", "Use one of " + List.of(Place.Look.values()));
        }
        faults.refuseIfAny();
        var picture = new LetteringPicture(letters, Color.decode(colour), made.orElseThrow(), wide);
        picture.missing().ifPresent(glyph -> {
            throw Problem.unprocessable("not-makeable", "There is no letter '" + glyph + "' to show")
                    .with("rule", "glyphs")
                    .with("glyph", glyph);
        });
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.maxAge(Duration.ofDays(30)).cachePublic())
                .body(picture.draw());
    }
}
