package org.dingzuo.production.calendar;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a calendar as strictly as RFC 5545 lets a client: whatever is not as the standard says is an error. */
final class StrictIcs {
    private static final Pattern LINE = Pattern.compile(
            "([A-Z][A-Z0-9-]*)((?:;[A-Z-]+=(?:\"[^\"\\p{Cntrl}]*\"|[^\";:,\\p{Cntrl}]*))*):(.*)", Pattern.DOTALL);
    private static final Set<String> TEXTS = Set.of("SUMMARY", "DESCRIPTION", "X-WR-CALNAME");

    private StrictIcs() {}

    /** The events, each by property name with its parameters, texts unescaped. */
    static List<Map<String, String>> events(String ics) {
        if (!ics.endsWith("\r\n") || ics.replace("\r\n", "").matches("(?s).*[\r\n].*")) {
            throw new AssertionError("lines end with CRLF and nothing else");
        }
        var events = new ArrayList<Map<String, String>>();
        var open = new ArrayList<String>();
        var uids = new HashSet<String>();
        Map<String, String> current = new LinkedHashMap<>();
        var outer = new LinkedHashMap<String, String>();
        for (var line : unfolded(ics)) {
            var read = LINE.matcher(line);
            if (!read.matches()) {
                throw new AssertionError("no content line: " + line);
            }
            var name = read.group(1);
            var value = TEXTS.contains(name) ? unescaped(read.group(3)) : read.group(3);
            switch (name) {
                case "BEGIN" -> {
                    open.add(value);
                    current = new LinkedHashMap<>();
                }
                case "END" -> {
                    if (!open.removeLast().equals(value)) {
                        throw new AssertionError("END of another: " + value);
                    }
                    if (value.equals("VEVENT")) {
                        check(current, uids);
                        events.add(current);
                    }
                }
                default -> {
                    var into = open.getLast().equals("VEVENT") ? current : outer;
                    if (into.put(name + read.group(2), value) != null) {
                        throw new AssertionError("twice: " + name);
                    }
                }
            }
        }
        if (!open.isEmpty() || !"2.0".equals(outer.get("VERSION")) || !outer.containsKey("PRODID")) {
            throw new AssertionError("not a whole calendar");
        }
        return events;
    }

    private static List<String> unfolded(String ics) {
        var lines = new ArrayList<String>();
        for (var line : ics.substring(0, ics.length() - 2).split("\r\n", -1)) {
            if (line.isEmpty() || line.getBytes(StandardCharsets.UTF_8).length > 75) {
                throw new AssertionError("empty, or longer than 75 octets: " + line);
            }
            if (line.indexOf('\uFFFD') >= 0 || Character.isLowSurrogate(line.charAt(0))) {
                throw new AssertionError("a character was cut: " + line);
            }
            if (line.startsWith(" ")) {
                lines.add(lines.removeLast() + line.substring(1));
            } else {
                lines.add(line);
            }
        }
        return lines;
    }

    private static void check(Map<String, String> event, Set<String> uids) {
        if (!uids.add(event.getOrDefault("UID", ""))
                || event.getOrDefault("UID", "").isEmpty()) {
            throw new AssertionError("a UID of its own: " + event);
        }
        moment(event.getOrDefault("DTSTAMP", ""));
        if (event.containsKey("DTSTART;VALUE=DATE")) {
            var from = LocalDate.parse(event.getOrDefault("DTSTART;VALUE=DATE", ""), DateTimeFormatter.BASIC_ISO_DATE);
            var until = LocalDate.parse(event.getOrDefault("DTEND;VALUE=DATE", ""), DateTimeFormatter.BASIC_ISO_DATE);
            if (!until.isAfter(from)) {
                throw new AssertionError("a day ends before the next: " + event);
            }
        } else if (!moment(event.getOrDefault("DTEND", "")).isAfter(moment(event.getOrDefault("DTSTART", "")))) {
            throw new AssertionError("ends before it begins: " + event);
        }
    }

    static LocalDateTime moment(String text) {
        return LocalDateTime.parse(text, DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'"));
    }

    private static String unescaped(String text) {
        var read = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            var sign = text.charAt(at);
            if (sign == '\\') {
                at++;
                read.append(
                        switch (text.charAt(at)) {
                            case 'n', 'N' -> '\n';
                            case '\\', ';', ',' -> text.charAt(at);
                            default -> throw new AssertionError("no escape: " + text);
                        });
            } else if (sign == ';' || sign == ',' || Character.isISOControl(sign)) {
                throw new AssertionError("unescaped: " + text);
            } else {
                read.append(sign);
            }
        }
        return read.toString();
    }
}
