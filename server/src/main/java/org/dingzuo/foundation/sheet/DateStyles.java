package org.dingzuo.foundation.sheet;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Which cells of a workbook are days: only their style says so (ECMA-376 18.8.30), the cell itself holds a count of days. */
final class DateStyles {
    /** In a format, what is quoted, escaped or in brackets is no letter of a day. */
    private static final Pattern NO_LETTERS = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*]");

    private static final Pattern DAY_LETTERS = Pattern.compile("[yYdDmMhHsS]");
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
    private static final LocalDate MAC_EPOCH = LocalDate.of(1904, 1, 1);
    private static final MathContext SHOWN = new MathContext(15);
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);

    private final Set<String> dayFormats = new HashSet<>();
    private final List<Boolean> styles = new ArrayList<>();
    private boolean isMac;
    private boolean isInStyles;

    DateStyles(WorkbookParts parts) throws XMLStreamException, IOException {
        parts.walk("xl/workbook.xml", xml -> {
            if (xml.isStartElement() && xml.getLocalName().equals("workbookPr")) {
                var mac = xml.getAttributeValue(null, "date1904");
                isMac = "1".equals(mac) || "true".equals(mac);
            }
        });
        parts.walk("xl/styles.xml", xml -> {
            if (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
                isInStyles =
                        isInStyles && !(xml.isEndElement() && xml.getLocalName().equals("cellXfs"));
                return;
            }
            var format = xml.getAttributeValue(null, "numFmtId");
            switch (xml.getLocalName()) {
                case "numFmt" -> {
                    if (format != null && isOfDays(xml.getAttributeValue(null, "formatCode"))) {
                        dayFormats.add(format);
                    }
                }
                case "cellXfs" -> isInStyles = true;
                case "xf" -> {
                    if (isInStyles) {
                        styles.add(format != null && (isBuiltIn(format) || dayFormats.contains(format)));
                    }
                }
                default -> {}
            }
        });
    }

    private static boolean isOfDays(@Nullable String code) {
        return code != null
                && DAY_LETTERS.matcher(NO_LETTERS.matcher(code).replaceAll("")).find();
    }

    private static boolean isBuiltIn(String format) {
        var number = Integer.parseInt(format);
        return number >= 14 && number <= 22
                || number >= 27 && number <= 36
                || number >= 45 && number <= 47
                || number >= 50 && number <= 58;
    }

    /** The number as people see it: a day as {@code 2026-11-29}, else plain digits. Fifteen digits count, as in the spreadsheet. */
    String shown(String value, @Nullable String style) {
        var number = new BigDecimal(value).round(SHOWN);
        var isDay = style != null && Integer.parseInt(style) < styles.size() && styles.get(Integer.parseInt(style));
        if (isDay && number.signum() >= 0 && number.compareTo(LAST_DAY) <= 0) {
            return (isMac ? MAC_EPOCH : EPOCH).plusDays(number.longValue()).toString();
        }
        if (Math.abs((long) number.scale()) > 40) {
            // No figure that a person wrote, and a long one in plain digits.
            return value;
        }
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
