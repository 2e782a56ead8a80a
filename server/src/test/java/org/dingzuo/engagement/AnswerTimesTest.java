package org.dingzuo.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.dingzuo.studio.Policy.ReplyHours;
import org.junit.jupiter.api.Test;

class AnswerTimesTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ReplyHours WEEKDAYS =
            new ReplyHours(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(10, 0), LocalTime.of(18, 0));

    @Test
    void withinTheHoursSomebodyAnswersNow() {
        assertThat(next("2026-11-27T10:00")).isEmpty();
        assertThat(next("2026-11-27T17:59")).isEmpty();
    }

    @Test
    void outsideTheyOpenAgainTodayTomorrowOrAfterTheWeekend() {
        assertThat(next("2026-11-27T09:59")).contains(LocalDateTime.parse("2026-11-27T10:00"));
        assertThat(next("2026-11-26T18:00")).contains(LocalDateTime.parse("2026-11-27T10:00"));
        assertThat(next("2026-11-27T18:00")).contains(LocalDateTime.parse("2026-11-30T10:00"));
    }

    @Test
    void aStudioThatNamesNoDaySaysNothing() {
        var never = new ReplyHours(Set.of(), LocalTime.of(10, 0), LocalTime.of(18, 0));
        assertThat(AnswerTimes.next(never, at("2026-11-27T09:00"), SHANGHAI)).isEmpty();
    }

    private static Optional<LocalDateTime> next(String local) {
        return AnswerTimes.next(WEEKDAYS, at(local), SHANGHAI).map(moment -> moment.toLocalDateTime());
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }
}
