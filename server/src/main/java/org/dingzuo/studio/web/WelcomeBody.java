package org.dingzuo.studio.web;

import java.time.Instant;
import java.time.ZoneId;
import org.dingzuo.foundation.access.StudioRole;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.identity.Credential;
import org.dingzuo.kernel.Language;
import org.dingzuo.kernel.Words;
import org.dingzuo.studio.NewStudio;
import org.dingzuo.studio.Newcomer;
import org.jspecify.annotations.Nullable;

/** What a newcomer fills in on the welcome page. */
record WelcomeBody(
        @Nullable String login,
        @Nullable String password,
        @Nullable String name,
        @Nullable Boolean hasAccount,
        @Nullable Studio studio) {

    record Studio(
            @Nullable String slug,
            @Nullable String name,
            @Nullable Language language,
            @Nullable String province) {}

    /** What the page shows before.
     *  @param opensStudio true: choose a studio's name and slug; false: one joins {@code studio}
     *  @param studio the slug of the studio that one joins */
    record Seen(boolean opensStudio, @Nullable String studio, StudioRole role, Instant expiresAt) {}

    Newcomer read(boolean opensStudio, String address) {
        var faults = new Faults();
        var known = Boolean.TRUE.equals(hasAccount);
        var credential = new Credential(faults.text("login", login, 64), password == null ? "" : password);
        var called = known ? "" : faults.text("name", name, 40);
        if (!known && !credential.hasLoginInShape()) {
            faults.add("login", "malformed", "Use letters, digits and . _ @ + - (2 to 64 characters)");
        }
        if (!known && !credential.hasPasswordInShape()) {
            faults.add(
                    "password",
                    "too-short",
                    "Choose at least " + Credential.SHORTEST_PASSWORD + " characters, other than the login");
        }
        var wish = opensStudio ? wish(faults) : null;
        faults.refuseIfAny();
        return new Newcomer(credential, called, known, address, wish);
    }

    private NewStudio wish(Faults faults) {
        var wanted = studio == null ? new Studio(null, null, null, null) : studio;
        var language = wanted.language() == null ? Language.ZH_CN : wanted.language();
        return new NewStudio(
                faults.text("studio.slug", wanted.slug(), 40),
                Words.of(language, faults.text("studio.name", wanted.name(), 40)),
                Words.of(language, ""),
                language,
                ZoneId.of("Asia/Shanghai"),
                faults.text("studio.province", wanted.province(), 20),
                "indigo");
    }
}
