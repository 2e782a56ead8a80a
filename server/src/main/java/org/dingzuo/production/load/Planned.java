package org.dingzuo.production.load;

import java.util.List;
import org.dingzuo.production.Task;
import org.dingzuo.studio.MachineId;
import org.jspecify.annotations.Nullable;

/** What could be done together and is in no load yet: as the plan has it, or ready to lie side by side.
 *  @param key of the plan's load; null: the plan has none, the pieces only lie together
 *  @param machine null as well then
 *  @param tasks in the order of the plan, at least one */
public record Planned(@Nullable String key, @Nullable MachineId machine, String programme, List<Task> tasks) {

    public int room() {
        return tasks.stream().mapToInt(Gathering::roomOf).sum();
    }

    /** Minutes of hands that one load saves against each order having its own. */
    public int handsSaved() {
        return tasks.stream().skip(1).mapToInt(Task::sharedHands).sum();
    }
}
