package org.dingzuo.ordering.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.web.InShop;
import org.dingzuo.foundation.web.Versions;
import org.dingzuo.kernel.Money;
import org.dingzuo.ordering.buyers.Segment;
import org.dingzuo.ordering.buyers.Segments;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whom the maker looks for again and again. */
@RestController
@RequestMapping("/api/v1/studios/{studio}/segments")
class SegmentsController {
    private static final UUID NEW = new UUID(0, 0);

    private final Segments segments;

    SegmentsController(Segments segments) {
        this.segments = segments;
    }

    /** @param design slug of something that they ordered; absent: anything
     *  @param paid at least so many fen @param quiet nothing ordered for so many days; 0: anybody */
    record SegmentEntry(
            @Nullable String name,
            @Nullable String design,
            @Nullable Long paid,
            @Nullable Long quiet) {}

    /** @param people who belong to it now @param version for If-Match */
    record SegmentBody(
            UUID id, String name, @Nullable String design, Money paid, int quiet, int people, long version) {}

    @GetMapping
    List<SegmentBody> all(@PathVariable String studio) {
        InShop.require();
        return segments.all().stream()
                .map(each -> new SegmentBody(
                        each.segment().id(),
                        each.segment().name(),
                        each.segment().design(),
                        each.segment().paidAtLeast(),
                        each.segment().quietDays(),
                        each.people(),
                        each.segment().version()))
                .toList();
    }

    @PostMapping
    List<SegmentBody> keep(@PathVariable String studio, @RequestBody SegmentEntry entry) {
        InShop.require();
        return answer(studio, segments.keep(read(entry, NEW, 0)));
    }

    @PutMapping("/{segment}")
    List<SegmentBody> change(
            @PathVariable String studio,
            @PathVariable UUID segment,
            @RequestBody SegmentEntry entry,
            HttpServletRequest request) {
        InShop.require();
        return answer(studio, segments.change(read(entry, segment, Versions.seen(request))));
    }

    /** The people in it stay. */
    @DeleteMapping("/{segment}")
    List<SegmentBody> drop(@PathVariable String studio, @PathVariable UUID segment) {
        InShop.require();
        if (!segments.drop(segment)) {
            throw unknown();
        }
        return all(studio);
    }

    private static Segment read(SegmentEntry entry, UUID id, long seen) {
        var faults = new Faults();
        var name = faults.text("name", entry.name(), 40);
        var design = faults.optionalText("design", entry.design(), 100);
        var paid = faults.number("paid", entry.paid() == null ? 0L : entry.paid(), 0, BuyersAsked.LARGEST_SUM);
        var quiet = faults.number("quiet", entry.quiet() == null ? 0L : entry.quiet(), 0, BuyersAsked.LONGEST_DAYS);
        if (design.isEmpty() && paid == 0 && quiet == 0) {
            faults.add("design", "missing", "Say what they bought, paid, or for how long they ordered nothing");
        }
        faults.refuseIfAny();
        return new Segment(id, name, design.isEmpty() ? null : design, Money.of(paid), (int) quiet, seen);
    }

    private List<SegmentBody> answer(String studio, Segments.Outcome outcome) {
        return switch (outcome) {
            case KEPT -> all(studio);
            case NAME_TAKEN -> throw Problem.conflict("segment-name-taken", "Another segment has this name");
            case TOO_MANY -> throw Problem.conflict("segments-full", "Drop a segment first");
            case UNKNOWN -> throw unknown();
            case STALE -> throw Versions.stale();
        };
    }

    private static Problem unknown() {
        return Problem.notFound("There is no such segment");
    }
}
