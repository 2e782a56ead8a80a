package org.dingzuo.promise;

import java.util.List;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How sure the dates of this studio are, and what that rests on: for its maker to read. */
@Service
public class Surety {
    private final Habits habits;

    Surety(Habits habits) {
        this.habits = habits;
    }

    /** What the floor has taught, what was measured most often first. */
    @Transactional(readOnly = true)
    public List<Habit> habits() {
        return habits.all(StudioScope.studio());
    }
}
