package org.dingzuo.studio;

import java.util.List;

/** Everything the plan needs to know of a studio's time, as of one version. */
public record Workforce(
        long calendarVersion,
        Profile profile,
        Policy policy,
        WorkingDays days,
        Carriers carriers,
        List<Person> people,
        List<Machine> machines,
        Exceptions exceptions) {}
