package org.dingzuo.production.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import org.dingzuo.foundation.web.RequestLanguage;
import org.dingzuo.production.sop.Sops;
import org.dingzuo.studio.Studios;
import org.springframework.stereotype.Component;

/** Names what limits count: kinds of steps and people. */
@Component
class LimitWords {
    private final Sops sops;
    private final Studios studios;

    LimitWords(Sops sops, Studios studios) {
        this.sops = sops;
        this.studios = studios;
    }

    LimitBody.Words in(HttpServletRequest request) {
        var workforce = studios.workforce();
        var profile = workforce.profile();
        var language = RequestLanguage.of(request, profile.language());
        var names = new HashMap<String, String>();
        sops.all().forEach(kind -> names.put(kind.step(), kind.name().in(language)));
        workforce.people().forEach(person -> names.put(person.id().value().toString(), person.name()));
        return new LimitBody.Words(names, language, profile.zone());
    }
}
