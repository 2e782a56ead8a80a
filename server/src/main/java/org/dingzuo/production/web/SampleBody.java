package org.dingzuo.production.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.dingzuo.foundation.media.MediaKey;
import org.dingzuo.foundation.media.MediaLinks;
import org.dingzuo.kernel.Language;
import org.dingzuo.kernel.Words;
import org.dingzuo.production.sample.Sample;
import org.jspecify.annotations.Nullable;

/** A design made once, as its maker's client reads it.
 *  @param state OPEN, PASSED, FAILED, or SAID: made before by its maker's word
 *  @param readyBy the day until which the plan set time aside; null: it found none
 *  @param saidMinutes hands-on, of SAID
 *  @param photo a signed link that ends; null: none
 *  @param judgedAt null: it is in the making */
record SampleBody(
        UUID id,
        UUID design,
        String designName,
        String state,
        List<StepBody> steps,
        @Nullable LocalDate readyBy,
        OffsetDateTime beganAt,
        @Nullable Integer saidMinutes,
        @Nullable String photo,
        String words,
        @Nullable OffsetDateTime judgedAt) {

    /** @param state WAITING (something comes first), READY, RUNNING, PAUSED or DONE
     *  @param plannedMinutes as the design said when it was begun
     *  @param waitsFor steps that are not done and come before
     *  @param workedSeconds as of this answer */
    record StepBody(
            String step,
            String label,
            String kind,
            String state,
            List<String> waitsFor,
            int plannedMinutes,
            long workedSeconds) {}

    static SampleBody of(Sample sample, Words name, Language language, ZoneId zone, Instant now, MediaLinks links) {
        var judged = sample.judgedAt();
        var photo = sample.photo();
        return new SampleBody(
                sample.id(),
                sample.design().value(),
                name.in(language),
                sample.state().name(),
                sample.steps().stream()
                        .map(step -> step(sample, step, language, now))
                        .toList(),
                sample.readyBy(),
                sample.beganAt().atZone(zone).toOffsetDateTime(),
                sample.saidMinutes(),
                photo == null ? null : MediaKey.parse(photo).map(links::to).orElse(null),
                sample.words(),
                judged == null ? null : judged.atZone(zone).toOffsetDateTime());
    }

    private static StepBody step(Sample sample, Sample.Step step, Language language, Instant now) {
        var work = step.work();
        return new StepBody(
                step.key(),
                step.name().in(language),
                step.kind().name(),
                state(sample, step),
                waitsFor(sample, step),
                step.planned(),
                work == null ? 0 : work.workedBy(now).toSeconds());
    }

    private static String state(Sample sample, Sample.Step step) {
        var work = step.work();
        if (work != null) {
            return work.isDone() ? "DONE" : work.runningSince() == null ? "PAUSED" : "RUNNING";
        }
        return waitsFor(sample, step).isEmpty() ? "READY" : "WAITING";
    }

    private static List<String> waitsFor(Sample sample, Sample.Step step) {
        return step.after().stream().filter(sample.open()::contains).toList();
    }
}
