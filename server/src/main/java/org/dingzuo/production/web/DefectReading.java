package org.dingzuo.production.web;

import java.time.LocalDate;
import java.util.UUID;
import org.dingzuo.foundation.web.Part;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.production.StepKey;
import org.dingzuo.production.quality.Defect.Cause;
import org.dingzuo.production.quality.Defect.Found;
import org.dingzuo.production.quality.Defect.Remedy;
import org.dingzuo.studio.MachineId;
import org.dingzuo.studio.PersonId;
import org.dingzuo.studio.Studios;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what a maker says of something that did not turn out well. */
@Component
class DefectReading {
    static final int LONGEST_WORDS = 500;

    private static final int MOST_LINES = 1_000;
    private static final int MOST_PIECES = 1_000;
    private static final int LONGEST_KEY = 200;

    private final Studios studios;
    private final FloorPhotos photos;

    DefectReading(Studios studios, FloorPhotos photos) {
        this.studios = studios;
        this.photos = photos;
    }

    /** @param forOutlook whether only its remedy is asked about */
    Found found(UUID order, int line, Part part, boolean forOutlook) {
        if (line < 0 || line > MOST_LINES) {
            throw LoadReading.noSuchStep();
        }
        var remedy = part.oneOf("remedy", Remedy.class, Remedy.KEPT);
        if (forOutlook && remedy == Remedy.KEPT) {
            part.fault("remedy", "nothing-planned", "What is kept as it is plans nothing: ask about REWORK or REMAKE");
        }
        return new Found(
                new StepKey(new OrderId(order), line, part.key("step")),
                part.key("causedAt"),
                forOutlook ? Cause.OTHER : part.oneOf("cause", Cause.class, Cause.OTHER),
                (int) part.number("pieces", 1, MOST_PIECES),
                forOutlook ? "" : part.text("words", LONGEST_WORDS),
                photo(part),
                person(part),
                part.optionalId("lot"),
                machine(part),
                remedy);
    }

    /** The day its finder was told; only what plans nothing needs none. */
    LocalDate noLaterThan(Part part, Found found) {
        var day = part.optionalDay("noLaterThan");
        if (day == null && found.remedy() != Remedy.KEPT) {
            part.fault("noLaterThan", "missing", "Say the day that the outlook showed");
        }
        return day == null ? LocalDate.MIN : day;
    }

    private @Nullable String photo(Part part) {
        var named = part.optionalText("photo", LONGEST_KEY);
        if (named != null && !photos.isOurs(named)) {
            part.fault("photo", "unknown", "Give the key of a closed picture of this studio");
        }
        return named;
    }

    private @Nullable PersonId person(Part part) {
        var named = part.optionalId("person");
        if (named == null) {
            return null;
        }
        if (studios.workforce().people().stream()
                .noneMatch(each -> each.id().value().equals(named))) {
            part.fault("person", "unknown", "Nobody of this id works here");
        }
        return new PersonId(named);
    }

    private @Nullable MachineId machine(Part part) {
        var named = part.optionalId("machine");
        if (named == null) {
            return null;
        }
        if (studios.workforce().machines().stream()
                .noneMatch(each -> each.id().value().equals(named))) {
            part.fault("machine", "unknown", "No machine of this id stands here");
        }
        return new MachineId(named);
    }
}
