package org.dingzuo.engagement.web;

import java.util.UUID;
import org.dingzuo.engagement.Funnel;
import org.dingzuo.engagement.Funnels;
import org.dingzuo.film.FilmId;
import org.dingzuo.film.Films;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.web.InShop;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What became of a film, by day and by the post that it was followed from. */
@RestController
class FunnelController {
    private static final long LONGEST = 366;

    private final Funnels funnels;
    private final Films films;

    FunnelController(Funnels funnels, Films films) {
        this.funnels = funnels;
        this.films = films;
    }

    /** @param days how far back, today included */
    @GetMapping("/api/v1/studios/{studio}/films/{film}/funnel")
    Funnel funnel(@PathVariable String studio, @PathVariable UUID film, @RequestParam(defaultValue = "28") long days) {
        InShop.require();
        var faults = new Faults();
        var back = (int) faults.number("days", days, 1, LONGEST);
        faults.refuseIfAny();
        var found = films.find(new FilmId(film)).orElseThrow(() -> Problem.notFound("This studio has no such film"));
        return funnels.of(found, back);
    }
}
