package org.dingzuo.promise.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dingzuo.foundation.web.InShop;
import org.dingzuo.foundation.web.RequestLanguage;
import org.dingzuo.kernel.Language;
import org.dingzuo.promise.Habit;
import org.dingzuo.promise.Sureness;
import org.dingzuo.promise.Surety;
import org.dingzuo.studio.PersonId;
import org.dingzuo.studio.Studios;
import org.dingzuo.studio.Workforce;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How sure the studio's promises are, and what was learnt for them. */
@RestController
@RequestMapping("/api/v1/studios/{studio}/surety")
class SuretyController {
    private final Surety surety;
    private final Studios studios;

    SuretyController(Surety surety, Studios studios) {
        this.surety = surety;
        this.studios = studios;
    }

    /** @param confidence share of measured dates that are to be kept
     *  @param measuredAt when the plan was last played through; null: never
     *  @param kept of {@code shipped} orders with a measured date, so many left in time
     *  @param over orders that have left and whose dates were measured, given or in silence; until there are {@code provenAfter} of them
     *      nothing is proven, and dates carry stated days
     *  @param safetyDays what a date that is not measured carries instead */
    record SuretyBody(
            double confidence,
            @Nullable OffsetDateTime measuredAt,
            int kept,
            int shipped,
            int over,
            int provenAfter,
            int safetyDays,
            List<DesignBody> designs,
            List<HabitBody> habits) {}

    record DesignBody(String slug, String name, boolean sure, List<UntimedBody> untimed) {}

    record UntimedBody(String step, String label, int seen, int of) {}

    /** @param seen how often it was timed
     *  @param written minutes that the designs say, on average
     *  @param taken what half of all take no longer than */
    record HabitBody(String step, String label, int seen, int written, int taken, int mostly, List<PaceBody> people) {}

    /** @param percent of the written minutes */
    record PaceBody(UUID person, String name, int seen, int percent) {}

    @GetMapping
    SuretyBody surety(@PathVariable String studio, HttpServletRequest request) {
        InShop.require();
        var workforce = studios.workforce();
        var language = RequestLanguage.of(request, workforce.profile().language());
        var names = names(workforce);
        var sureness = surety.sureness();
        var at = sureness.measuredAt();
        return new SuretyBody(
                sureness.confidence(),
                at == null ? null : at.atZone(workforce.profile().zone()).toOffsetDateTime(),
                sureness.kept().kept(),
                sureness.kept().shipped(),
                sureness.over(),
                sureness.provenAfter(),
                workforce.policy().safetyDays(),
                sureness.designs().stream()
                        .map(design -> design(design, language))
                        .toList(),
                surety.habits().stream()
                        .map(habit -> habit(habit, names, language))
                        .toList());
    }

    private static DesignBody design(Sureness.OfDesign design, Language language) {
        return new DesignBody(
                design.slug(),
                design.name().in(language),
                design.isSure(),
                design.untimed().stream()
                        .map(step -> new UntimedBody(step.step(), step.label().in(language), step.seen(), step.of()))
                        .toList());
    }

    private static Map<PersonId, String> names(Workforce workforce) {
        var names = new HashMap<PersonId, String>();
        workforce.people().forEach(person -> names.put(person.id(), person.name()));
        return names;
    }

    private static HabitBody habit(Habit habit, Map<PersonId, String> names, Language language) {
        return new HabitBody(
                habit.step(),
                habit.label().in(language),
                habit.seen(),
                habit.written(),
                habit.taken(),
                habit.mostly(),
                habit.people().stream()
                        .filter(pace -> names.containsKey(pace.person()))
                        .map(pace -> new PaceBody(
                                pace.person().value(),
                                names.getOrDefault(pace.person(), ""),
                                pace.seen(),
                                pace.percent()))
                        .toList());
    }
}
