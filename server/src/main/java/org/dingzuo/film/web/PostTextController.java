package org.dingzuo.film.web;

import java.util.List;
import java.util.UUID;
import org.dingzuo.catalog.Designs;
import org.dingzuo.film.FilmId;
import org.dingzuo.film.Films;
import org.dingzuo.film.PostTexts;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.web.HouseAddress;
import org.dingzuo.foundation.web.InShop;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Ready texts to paste under a posted film. */
@RestController
class PostTextController {
    private final Films films;
    private final Designs designs;
    private final PostTexts texts;
    private final HouseAddress address;

    PostTextController(Films films, Designs designs, PostTexts texts, HouseAddress address) {
        this.films = films;
        this.designs = designs;
        this.texts = texts;
        this.address = address;
    }

    @GetMapping("/api/v1/studios/{studio}/films/{film}/posts")
    List<PostTexts.PostText> posts(@PathVariable String studio, @PathVariable UUID film) {
        InShop.require();
        var found = films.find(new FilmId(film)).orElseThrow(FilmController::unknown);
        if (found.design() == null) {
            throw Problem.conflict("no-design", "First choose which design this film configures");
        }
        var design = designs.onSale(found.design())
                .orElseThrow(() -> Problem.conflict("no-design", "The film's design is not on sale"));
        return texts.write(found, design.blueprint(), address.of("/" + studio + "/f/" + found.slug()));
    }
}
