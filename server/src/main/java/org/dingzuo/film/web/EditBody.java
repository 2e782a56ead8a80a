package org.dingzuo.film.web;

import java.util.List;
import org.dingzuo.film.FilmEdit;
import org.dingzuo.film.Hotspot;
import org.dingzuo.film.KeyFrame;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.kernel.Words;
import org.jspecify.annotations.Nullable;

/** What a maker sends to change a film; read leniently, judged by the desk. */
record EditBody(
        @Nullable String slug,
        @Nullable Words title,
        @Nullable Words story,
        @Nullable String design,
        @Nullable List<@Nullable HotspotBody> hotspots) {

    record HotspotBody(
            @Nullable String id,
            @Nullable String group,
            @Nullable String choice,
            @Nullable Words label,
            @Nullable Double from,
            @Nullable Double until,
            @Nullable List<@Nullable KeyFrame> keyframes) {}

    FilmEdit checked() {
        var faults = new Faults();
        var edit = new FilmEdit(
                faults.text("slug", slug, 61),
                title == null ? NO_WORDS : title,
                story == null ? NO_WORDS : story,
                design == null || design.isBlank() ? null : design,
                hotspots == null
                        ? List.of()
                        : hotspots.stream()
                                .map(hotspot -> hotspot(hotspot, faults))
                                .toList());
        faults.refuseIfAny();
        return edit;
    }

    private static final Words NO_WORDS = new Words(java.util.Map.of());

    private static Hotspot hotspot(@Nullable HotspotBody body, Faults faults) {
        if (body == null
                || body.id() == null
                || body.group() == null
                || body.label() == null
                || body.from() == null
                || body.until() == null
                || body.keyframes() == null
                || body.keyframes().contains(null)) {
            faults.add("hotspots", "missing", "A hotspot has id, group, label, from, until and keyframes");
            return new Hotspot("", "", null, NO_WORDS, 0, 0, List.of());
        }
        return new Hotspot(
                body.id(),
                body.group(),
                body.choice(),
                body.label(),
                body.from(),
                body.until(),
                body.keyframes().stream().map(java.util.Objects::requireNonNull).toList());
    }
}
