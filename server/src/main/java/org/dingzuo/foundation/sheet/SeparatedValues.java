package org.dingzuo.foundation.sheet;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dingzuo.kernel.Money;

/** Comma-separated values (RFC 4180), with the mark by which spreadsheets know UTF-8. A text that a spreadsheet would take for a formula
 *  gets an apostrophe before it (OWASP, CSV Injection); the reading takes it off again. */
final class SeparatedValues {
    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

    private SeparatedValues() {}

    /** @param rows of texts, whole numbers and money; money in yuan */
    static byte[] of(List<List<Object>> rows) {
        var written = new StringBuilder("\uFEFF");
        for (var row : rows) {
            for (var at = 0; at < row.size(); at++) {
                written.append(at == 0 ? "" : ",").append(cell(row.get(at)));
            }
            written.append("\r\n");
        }
        return written.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(Object value) {
        return switch (value) {
            case Long number -> number.toString();
            case Money money -> BigDecimal.valueOf(money.minor(), 2).toPlainString();
            default -> quoted(value.toString());
        };
    }

    private static String quoted(String text) {
        var isFormula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        return "\"" + (isFormula ? "'" : "") + text.replace("\"", "\"\"") + "\"";
    }
}
