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
import org.dingzuo.kernel.Money;
import org.dingzuo.production.Looked;
import org.dingzuo.production.Task;
import org.dingzuo.production.Work;
import org.dingzuo.production.sop.Sop;
import org.jspecify.annotations.Nullable;

/** A task as the maker's client reads it.
 *  @param state WAITING (something comes first), READY, RUNNING, PAUSED or DONE
 *  @param kindOfStep what its instructions go by
 *  @param sopVersion the wording it was begun by; null: not begun, or none was written then
 *  @param again whether it failed and is done once more; then {@code quantity} is what failed
 *  @param load what the plan puts into one load has the same one; null: no load
 *  @param room that its pieces take in such a load, in the machine's unit; null: it goes into none
 *  @param around hands before and after it, in the order in which they begin
 *  @param workedSeconds as of this answer
 *  @param agreement by which the order stands; said again when the step is begun
 *  @param photo of the step; null: none was taken
 *  @param looked what was looked at before it was called done */
record TaskBody(
        UUID order,
        String orderNumber,
        int line,
        String step,
        String label,
        String kindOfStep,
        @Nullable Integer sopVersion,
        String design,
        int quantity,
        String kind,
        String state,
        int plannedMinutes,
        long workedSeconds,
        @Nullable OffsetDateTime runningSince,
        @Nullable UUID person,
        @Nullable UUID machine,
        @Nullable OffsetDateTime from,
        @Nullable OffsetDateTime until,
        boolean again,
        @Nullable String load,
        @Nullable Integer room,
        List<Around> around,
        List<String> waitsFor,
        @Nullable Money unpaid,
        LocalDate shipBy,
        int agreement,
        @Nullable Photo photo,
        List<Looked> looked) {

    /** @param role SETUP, LOADING or UNLOADING
     *  @param shared tasks with the same one share these minutes; null: they are this one's own
     *  @param family what is made ready, of a setup */
    record Around(
            String role,
            @Nullable UUID person,
            @Nullable String shared,
            @Nullable String family,
            OffsetDateTime from,
            OffsetDateTime until) {}

    /** @param key to name it by
     *  @param url a signed link that ends; only members of the studio get one to a photo that is held back
     *  @param shown whether the buyer may see it */
    record Photo(String key, String url, boolean shown) {}

    static TaskBody of(Task task, Language language, ZoneId zone, Instant now, MediaLinks links) {
        var work = task.work();
        var person = task.person();
        var machine = task.machine();
        var fit = task.fit();
        return new TaskBody(
                task.key().order().value(),
                task.orderNumber(),
                task.key().line(),
                task.key().step(),
                task.label().in(language),
                task.kindOfStep(),
                task.begunBy().map(Sop.Ref::version).orElse(null),
                task.design().in(language),
                task.quantity(),
                task.kind().name(),
                state(task, work),
                task.plannedMinutes(),
                work == null ? 0 : work.workedBy(now).toSeconds(),
                work == null ? null : at(work.runningSince(), zone),
                person == null ? null : person.value(),
                machine == null ? null : machine.value(),
                at(task.from(), zone),
                at(task.until(), zone),
                task.isAgain(),
                fit == null ? null : fit.planned(),
                fit == null ? null : fit.room(),
                task.around().stream().map(each -> around(each, language, zone)).toList(),
                task.waitsFor(),
                task.unpaid(),
                task.shipBy(),
                task.agreement(),
                work == null ? null : photo(work, links),
                work == null ? List.of() : work.looked());
    }

    private static Around around(Task.Around each, Language language, ZoneId zone) {
        var person = each.person();
        var family = each.family();
        return new Around(
                each.role().name(),
                person == null ? null : person.value(),
                each.shared(),
                family == null ? null : family.in(language),
                each.from().atZone(zone).toOffsetDateTime(),
                each.until().atZone(zone).toOffsetDateTime());
    }

    private static @Nullable Photo photo(Work work, MediaLinks links) {
        var key = work.photo();
        return key == null
                ? null
                : MediaKey.parse(key)
                        .map(known -> new Photo(key, links.to(known), work.photoShown()))
                        .orElse(null);
    }

    private static String state(Task task, @Nullable Work work) {
        if (work != null && work.isBegun()) {
            return work.state().name();
        }
        return task.waitsFor().isEmpty() ? "READY" : "WAITING";
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant moment, ZoneId zone) {
        return moment == null ? null : moment.atZone(zone).toOffsetDateTime();
    }
}
