package org.dingzuo.production.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IcsTest {
    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");

    @Test
    void whateverIsWrittenIsReadTheSameByAStrictReader() {
        var chance = new Random(5545);
        var signs = "手缝𠮷😀 a;b,c\\n\n\"':=é-".codePoints().toArray();
        for (int round = 0; round < 300; round++) {
            var text = new StringBuilder();
            for (int n = chance.nextInt(160); n > 0; n--) {
                text.appendCodePoint(signs[chance.nextInt(signs.length)]);
            }
            var words = text.append('.').toString();
            var ics = Ics.calendar(
                    words,
                    List.of(
                            new Ics.Timed("1@dingzuo", NOW, NOW.plusSeconds(60), words, words),
                            new Ics.WholeDay("2@dingzuo", LocalDate.of(2026, 12, 31), words, "")),
                    NOW);
            assertThat(StrictIcs.events(ics))
                    .hasSize(2)
                    .allSatisfy(event -> assertThat(event.get("SUMMARY")).isEqualTo(words));
        }
    }

    @Test
    void momentsAreInUtcAndDaysHaveNoZone() {
        var ics = Ics.calendar(
                "n",
                List.of(
                        new Ics.Timed(
                                "1",
                                Instant.parse("2026-12-01T01:00:00Z"),
                                Instant.parse("2026-12-01T02:30:00Z"),
                                "t",
                                "w"),
                        new Ics.WholeDay("2", LocalDate.of(2026, 12, 31), "t", "")),
                NOW);
        assertThat(ics)
                .contains("DTSTART:20261201T010000Z\r\n", "DTEND:20261201T023000Z\r\n")
                .contains("DTSTART;VALUE=DATE:20261231\r\n", "DTEND;VALUE=DATE:20270101\r\n");
    }

    @Test
    void controlCharactersDoNotReachTheCalendar() {
        var ics = Ics.calendar("a\u0000b\rc", List.of(), NOW);
        assertThat(ics).contains("X-WR-CALNAME:abc\r\n");
    }
}
