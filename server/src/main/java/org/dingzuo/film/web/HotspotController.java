package org.dingzuo.film.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.dingzuo.film.FilmEdit;
import org.dingzuo.film.FilmId;
import org.dingzuo.film.Films;
import org.dingzuo.film.HotspotTracks;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.foundation.web.InShop;
import org.dingzuo.foundation.web.Versions;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A film's hotspots as a file, for other tools and other films. */
@RestController
@RequestMapping("/api/v1/studios/{studio}/films/{film}/hotspots.vtt")
class HotspotController {
    private static final MediaType VTT = MediaType.parseMediaType("text/vtt;charset=UTF-8");

    private final Films films;
    private final HotspotTracks tracks;
    private final FilmWords words;

    HotspotController(Films films, HotspotTracks tracks, FilmWords words) {
        this.films = films;
        this.tracks = tracks;
        this.words = words;
    }

    @GetMapping
    ResponseEntity<byte[]> export(@PathVariable UUID film) {
        InShop.require();
        var found = films.find(new FilmId(film)).orElseThrow(FilmController::unknown);
        return ResponseEntity.ok()
                .contentType(VTT)
                .eTag("\"" + found.version() + "\"")
                .header("Content-Disposition", "attachment; filename=\"" + found.slug() + ".vtt\"")
                .body(tracks.write(found.hotspots()).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** Takes the place of all hotspots that were there. */
    @PutMapping(consumes = "text/vtt")
    ResponseEntity<FilmBody> take(@PathVariable UUID film, @RequestBody byte[] track, HttpServletRequest request) {
        InShop.require();
        var id = new FilmId(film);
        var found = films.find(id).orElseThrow(FilmController::unknown);
        var faults = new Faults();
        var hotspots = tracks.read(Utf8.read(track, HotspotTracks.LONGEST, faults), faults);
        faults.refuseIfAny();
        var edit = new FilmEdit(found.slug(), found.title(), found.story(), found.design(), hotspots);
        var edited = FilmController.edited(films.edit(id, Versions.seen(request), edit));
        return Versions.tagged(words.say(edited, request), edited.version());
    }
}
