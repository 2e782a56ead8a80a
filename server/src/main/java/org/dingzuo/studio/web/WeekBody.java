package org.dingzuo.studio.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.studio.BlockKind;
import org.dingzuo.studio.Energy;
import org.dingzuo.studio.TimeBlock;
import org.jspecify.annotations.Nullable;

/** A person's week as the client writes it. */
final class WeekBody {
    private static final int MOST_BLOCKS = 100;
    private static final int DAY = 1_440;

    private WeekBody() {}

    /** @param day 1 is Monday
     *  @param from minute of the day
     *  @param until minute of the day, not included; at most 1440
     *  @param energy how much its person has to give then; MEDIUM where it is not said */
    record Block(
            @Nullable Integer day,
            @Nullable Long from,
            @Nullable Long until,
            @Nullable BlockKind kind,
            @Nullable Energy energy) {}

    static List<TimeBlock> read(Faults faults, @Nullable List<Block> week) {
        if (week == null || week.size() > MOST_BLOCKS) {
            faults.add("week", week == null ? "missing" : "too-many", "A week has at most " + MOST_BLOCKS + " blocks");
            return List.of();
        }
        var blocks = new ArrayList<TimeBlock>();
        for (int at = 0; at < week.size(); at++) {
            var block = read(faults, "week[" + at + "]", week.get(at));
            if (block != null) {
                refuseOverlap(faults, "week[" + at + "]", block, blocks);
                blocks.add(block);
            }
        }
        return blocks;
    }

    static List<Block> write(List<TimeBlock> week) {
        return week.stream()
                .map(block -> new Block(
                        block.day().getValue(),
                        (long) block.fromMinute(),
                        (long) block.untilMinute(),
                        block.kind(),
                        block.energy()))
                .toList();
    }

    static @Nullable TimeBlock read(Faults faults, String field, @Nullable Block block) {
        if (block == null) {
            faults.add(field, "missing", "A block is day, from, until and kind");
            return null;
        }
        var day = Weekdays.read(faults, field + ".day", block.day());
        var from = (int) faults.number(field + ".from", block.from(), 0, DAY - 1L);
        var until = (int) faults.number(field + ".until", block.until(), 1, DAY);
        if (block.kind() == null) {
            faults.add(field + ".kind", "missing", "Choose MAKING, CREATING, CONTENT, RUNNING or REST");
        }
        if (from >= until) {
            faults.add(field + ".until", "before-start", "A block ends after it begins; one over midnight is two");
        }
        return day == null || block.kind() == null || from >= until
                ? null
                : new TimeBlock(
                        day, from, until, block.kind(), Objects.requireNonNullElse(block.energy(), Energy.MEDIUM));
    }

    static void refuseOverlap(Faults faults, String field, TimeBlock block, List<TimeBlock> earlier) {
        earlier.stream().filter(block::overlaps).findFirst().ifPresent(other -> {
            var rest = block.kind() == BlockKind.REST || other.kind() == BlockKind.REST;
            faults.add(
                    field,
                    rest ? "rest-overlapped" : "overlapping",
                    rest
                            ? "Rest is rest: nothing else can lie in it"
                            : "One person does one kind of thing at a time; these blocks overlap");
        });
    }
}
