package org.dingzuo.studio.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.studio.BlockKind;
import org.dingzuo.studio.Energy;
import org.dingzuo.studio.TimeBlock;
import org.jspecify.annotations.Nullable;

/** The hours of one day as the client writes them. */
final class DayHours {
    private static final int MOST_BLOCKS = 20;

    private DayHours() {}

    /** @param from minute of the day
     *  @param until minute of the day, not included; at most 1440
     *  @param energy how much its person has to give then; MEDIUM where it is not said */
    record Block(
            @Nullable Long from,
            @Nullable Long until,
            @Nullable BlockKind kind,
            @Nullable Energy energy) {}

    static List<TimeBlock> read(Faults faults, LocalDate day, @Nullable List<@Nullable Block> blocks) {
        if (blocks == null || blocks.isEmpty() || blocks.size() > MOST_BLOCKS) {
            faults.add(
                    "blocks",
                    blocks == null || blocks.isEmpty() ? "missing" : "too-many",
                    "A day has 1 to " + MOST_BLOCKS + " blocks; a whole day away is a day off");
            return List.of();
        }
        var read = new ArrayList<TimeBlock>();
        for (int at = 0; at < blocks.size(); at++) {
            var field = "blocks[" + at + "]";
            var block = blocks.get(at);
            var found = WeekBody.read(faults, field, block == null ? null : onWeekday(day, block));
            if (found != null) {
                WeekBody.refuseOverlap(faults, field, found, read);
                read.add(found);
            }
        }
        return read;
    }

    static List<Block> write(List<TimeBlock> blocks) {
        return blocks.stream()
                .map(block ->
                        new Block((long) block.fromMinute(), (long) block.untilMinute(), block.kind(), block.energy()))
                .toList();
    }

    private static WeekBody.Block onWeekday(LocalDate day, Block block) {
        return new WeekBody.Block(
                day.getDayOfWeek().getValue(), block.from(), block.until(), block.kind(), block.energy());
    }
}
