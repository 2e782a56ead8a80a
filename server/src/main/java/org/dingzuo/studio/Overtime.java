package org.dingzuo.studio;

import java.time.LocalDate;

/** Hours of making beyond somebody's week, on one day: {@code [fromMinute, untilMinute)} in the studio's zone. */
public record Overtime(LocalDate day, int fromMinute, int untilMinute) {}
