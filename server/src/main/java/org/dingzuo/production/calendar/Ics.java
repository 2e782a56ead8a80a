package org.dingzuo.production.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/** Writes a calendar as RFC 5545 has it: CRLF, lines of at most 75 octets, texts escaped. Moments are written in UTC, which every phone
 *  puts into its own zone; whole days are days without a zone. */
final class Ics {
    private static final int LONGEST_LINE = 75;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private static final Map<Integer, String> ESCAPES =
            Map.of((int) '\\', "\\\\", (int) ';', "\\;", (int) ',', "\\,", (int) '\n', "\\n");

    private final StringBuilder written = new StringBuilder();

    private Ics() {}

    /** Its {@code uid} stays the same as long as it is the same thing. */
    sealed interface Event {
        String uid();

        String title();

        String words();
    }

    record Timed(String uid, Instant from, Instant until, String title, String words) implements Event {}

    record WholeDay(String uid, LocalDate day, String title, String words) implements Event {}

    /** @param now when it was written, as the standard asks */
    static String calendar(String name, List<Event> events, Instant now) {
        var ics = new Ics();
        ics.line("BEGIN:VCALENDAR");
        ics.line("VERSION:2.0");
        ics.line("PRODID:-//Dingzuo//Dingzuo//ZH");
        ics.line("CALSCALE:GREGORIAN");
        ics.line("METHOD:PUBLISH");
        ics.text("X-WR-CALNAME", name);
        ics.line("REFRESH-INTERVAL;VALUE=DURATION:PT1H");
        for (var event : events) {
            ics.event(event, now);
        }
        ics.line("END:VCALENDAR");
        return ics.written.toString();
    }

    private void event(Event event, Instant now) {
        line("BEGIN:VEVENT");
        line("UID:" + event.uid());
        line("DTSTAMP:" + MOMENT.format(now));
        switch (event) {
            case WholeDay whole -> {
                line("DTSTART;VALUE=DATE:" + DateTimeFormatter.BASIC_ISO_DATE.format(whole.day()));
                line("DTEND;VALUE=DATE:"
                        + DateTimeFormatter.BASIC_ISO_DATE.format(whole.day().plusDays(1)));
                line("TRANSP:TRANSPARENT");
            }
            case Timed timed -> {
                line("DTSTART:" + MOMENT.format(timed.from()));
                line("DTEND:" + MOMENT.format(timed.until()));
            }
        }
        text("SUMMARY", event.title());
        if (!event.words().isBlank()) {
            text("DESCRIPTION", event.words());
        }
        line("END:VEVENT");
    }

    private void text(String name, String words) {
        line(name + ":" + escaped(words));
    }

    /** Backslash, semicolon, comma and line break mean something else in a text; other control characters have no place in it. */
    private static String escaped(String words) {
        var escaped = new StringBuilder();
        words.codePoints().forEach(point -> {
            var replacement = ESCAPES.get(point);
            if (replacement != null) {
                escaped.append(replacement);
            } else if (!Character.isISOControl(point)) {
                escaped.appendCodePoint(point);
            }
        });
        return escaped.toString();
    }

    /** Folded by octets, and never within a character. */
    private void line(String line) {
        var octets = 0;
        for (int at = 0; at < line.length(); ) {
            var point = line.codePointAt(at);
            var sign = Character.toString(point);
            var size = sign.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST_LINE) {
                written.append("\r\n ");
                octets = 1;
            }
            written.append(sign);
            octets += size;
            at += Character.charCount(point);
        }
        written.append("\r\n");
    }
}
