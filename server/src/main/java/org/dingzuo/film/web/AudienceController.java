package org.dingzuo.film.web;

import java.util.Arrays;
import java.util.Objects;
import org.dingzuo.film.Audience;
import org.dingzuo.film.Glance;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.web.InShop;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where the film page says, once each, that it was opened, played and tapped on. */
@RestController
class AudienceController {
    private final Audience audience;

    AudienceController(Audience audience) {
        this.audience = audience;
    }

    /** @param what OPENED, PLAYED or TAPPED
     *  @param post whose link was followed */
    record GlanceBody(@Nullable String what, @Nullable String post) {}

    @PostMapping("/api/v1/shops/{shop}/films/{film}/seen")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void seen(@PathVariable String shop, @PathVariable String film, @RequestBody GlanceBody body) {
        InShop.require();
        var faults = new Faults();
        var glance = Arrays.stream(Glance.values())
                .filter(each -> each.name().equals(body.what()))
                .findFirst();
        if (glance.isEmpty()) {
            faults.add("what", "unknown", "Use one of " + Arrays.toString(Glance.values()));
        }
        faults.refuseIfAny();
        if (!audience.note(film, Objects.requireNonNullElse(body.post(), ""), glance.orElseThrow())) {
            throw Problem.notFound("This studio shows no such film");
        }
    }
}
