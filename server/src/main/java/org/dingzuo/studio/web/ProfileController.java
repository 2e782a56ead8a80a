package org.dingzuo.studio.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dingzuo.foundation.access.OwnerOnly;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.foundation.web.Versions;
import org.dingzuo.kernel.Language;
import org.dingzuo.kernel.Words;
import org.dingzuo.studio.Dye;
import org.dingzuo.studio.Profile;
import org.dingzuo.studio.ProfileEdit;
import org.dingzuo.studio.SetupProgress;
import org.dingzuo.studio.StudioSetup;
import org.dingzuo.studio.Studios;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the studio presents itself, and how far its set-up is. */
@RestController
@RequestMapping("/api/v1/studios/{studio}")
class ProfileController {
    private static final int NAME = 40;
    private static final int STORY = 2_000;
    private static final int STATEMENT = 300;

    private final Studios studios;
    private final StudioSetup setup;

    ProfileController(Studios studios, StudioSetup setup) {
        this.studios = studios;
        this.setup = setup;
    }

    /** @param ready nothing more is needed to take orders, but for a published design */
    record SetupBody(boolean profile, boolean people, boolean machines, boolean policy, boolean ready) {}

    record ProfileBody(
            @Nullable String slug,
            @Nullable Words name,
            @Nullable Words story,
            @Nullable Language language,
            @Nullable String currency,
            @Nullable String zone,
            @Nullable String province,
            @Nullable Words sellerStatement,
            @Nullable String dye) {}

    @GetMapping("/setup")
    SetupBody progress() {
        SetupProgress done = setup.progress();
        return new SetupBody(done.profile(), done.people(), done.machines(), done.policy(), done.ready());
    }

    @GetMapping("/profile")
    ResponseEntity<ProfileBody> profile() {
        return answer(studios.profile());
    }

    @PutMapping("/profile")
    @OwnerOnly
    ResponseEntity<ProfileBody> change(@RequestBody ProfileBody body, HttpServletRequest request) {
        var seen = Versions.seen(request);
        Changes.made(setup.change(read(body), seen));
        return answer(studios.profile());
    }

    private static ProfileEdit read(ProfileBody body) {
        var faults = new Faults();
        var language = body.language() == null ? Language.ZH_CN : body.language();
        if (body.language() == null) {
            faults.add("language", "missing", "Choose zh-CN or en");
        }
        var edit = new ProfileEdit(
                StudioWords.needed(faults, "name", body.name(), language, NAME),
                StudioWords.optional(
                        faults, "story", body.story() == null ? Words.of(language, "") : body.story(), STORY),
                language,
                faults.text("province", body.province(), 20),
                StudioWords.needed(faults, "sellerStatement", body.sellerStatement(), language, STATEMENT),
                dye(faults, body.dye()));
        faults.refuseIfAny();
        return edit;
    }

    private static Dye dye(Faults faults, @Nullable String key) {
        var known = Arrays.stream(Dye.values())
                .filter(dye -> dye.key().equals(key == null ? "" : key.toLowerCase(Locale.ROOT)))
                .findFirst();
        if (known.isEmpty()) {
            var keys = Arrays.stream(Dye.values()).map(Dye::key).collect(Collectors.joining(", "));
            faults.add("dye", "unknown", "Choose one of " + keys);
        }
        return known.orElse(Dye.INDIGO);
    }

    private static ResponseEntity<ProfileBody> answer(Profile profile) {
        return Versions.tagged(
                new ProfileBody(
                        profile.slug(),
                        profile.name(),
                        profile.story(),
                        profile.language(),
                        profile.currency(),
                        profile.zone().getId(),
                        profile.province(),
                        profile.sellerStatement(),
                        profile.dye()),
                profile.version());
    }
}
