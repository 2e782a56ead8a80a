package org.dingzuo.campaign.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.dingzuo.campaign.cycle.CycleCalendar.Monthly;
import org.dingzuo.campaign.cycle.CycleCalendar.Stretches;
import org.junit.jupiter.api.Test;

class CycleCalendarTest {
    private static final Monthly OF_THE_ARTICLE = new Monthly(1, 6, 6, 11, 26);

    @Test
    void everyDayLiesInTheRoundThatBeganLast() {
        for (var calendar : List.of(
                OF_THE_ARTICLE,
                new Monthly(31, 4, 5, 10, 25),
                new Stretches(LocalDate.of(2026, 11, 3), 5, 0, 4, 15, 4))) {
            var day = LocalDate.of(2026, 1, 1);
            for (int each = 0; each < 800; each++, day = day.plusDays(1)) {
                var round = calendar.roundOf(day);
                assertThat(day).isAfterOrEqualTo(round.tease()).isBefore(round.next());
                assertThat(round.times(LocalTime.of(20, 0), ZoneId.of("Asia/Shanghai"))
                                .areInOrder())
                        .as("%s of %s", round, calendar)
                        .isTrue();
                assertThat(calendar.roundOf(round.next()).tease()).isEqualTo(round.next());
            }
        }
    }

    @Test
    void theMonthOfTheArticleIsTheRuleOfTheArticle() {
        var round = OF_THE_ARTICLE.roundOf(LocalDate.of(2027, 2, 28));
        assertThat(round)
                .isEqualTo(new CycleCalendar.Round(
                        LocalDate.of(2027, 2, 1),
                        LocalDate.of(2027, 2, 6),
                        LocalDate.of(2027, 2, 6),
                        LocalDate.of(2027, 2, 11),
                        LocalDate.of(2027, 2, 26),
                        LocalDate.of(2027, 3, 1)));
    }
}
