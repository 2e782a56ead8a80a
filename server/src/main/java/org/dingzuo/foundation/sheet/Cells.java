package org.dingzuo.foundation.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.dingzuo.kernel.Money;
import org.jspecify.annotations.Nullable;

/** The cells of one row by what they say; what cannot be so is noted as a fault. */
public final class Cells<C extends SheetColumn> {
    private static final Pattern FIGURE = Pattern.compile("-?(\\d{1,3}(,\\d{3})+|\\d{1,15})(\\.\\d{1,15})?");
    private static final Pattern CURRENCY = Pattern.compile("^[¥￥]\\s*|\\s*元$");
    private static final Pattern DAY = Pattern.compile(
            "(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?(\\s+\\d{1,2}:\\d{2}(:\\d{2})?)?");

    private final Grid.Row row;
    private final List<@Nullable C> columns;
    private final List<LineFault> faults;

    /** @param faults grows by what is found wrong */
    public Cells(Grid.Row row, List<@Nullable C> columns, List<LineFault> faults) {
        this.row = row;
        this.columns = columns;
        this.faults = faults;
    }

    public int line() {
        return row.number();
    }

    /** Empty where the list says nothing. */
    public String at(C column) {
        var at = columns.indexOf(column);
        return at < 0 ? "" : row.at(at);
    }

    /** Empty where the list says nothing. @param most letters */
    public String text(C column, int most) {
        var text = at(column);
        if (text.codePointCount(0, text.length()) > most) {
            fault(column, CellFault.TOO_LONG);
        }
        return text;
    }

    /** Null where the list says nothing, or nothing that can be. */
    public @Nullable Long whole(C column, long least, long most) {
        var figure = figure(column, at(column));
        if (figure == null) {
            return null;
        }
        if (figure.stripTrailingZeros().scale() > 0) {
            fault(column, CellFault.NOT_WHOLE);
            return null;
        }
        return within(column, figure, least, most);
    }

    /** Yuan with at most two decimals, exactly; null where the list says nothing, or nothing that can be. @param most in fen */
    public @Nullable Money money(C column, long most) {
        var figure = figure(column, CURRENCY.matcher(at(column)).replaceAll(""));
        if (figure == null) {
            return null;
        }
        if (figure.stripTrailingZeros().scale() > 2) {
            fault(column, CellFault.OUT_OF_RANGE);
            return null;
        }
        var fen = within(column, figure.movePointRight(2), 0, most);
        return fen == null ? null : Money.of(fen);
    }

    /** Year, month and day in any usual writing, a time of day behind them left out; null where the list says nothing, or no day. */
    public @Nullable LocalDate day(C column) {
        var plain = Normalizer.normalize(at(column), Normalizer.Form.NFKC);
        if (plain.isEmpty()) {
            return null;
        }
        var parts = DAY.matcher(plain);
        try {
            if (parts.matches()) {
                return LocalDate.of(
                        Integer.parseInt(parts.group(1)),
                        Integer.parseInt(parts.group(2)),
                        Integer.parseInt(parts.group(3)));
            }
        } catch (DateTimeException noSuchDay) {
            // Such as the 30th of February.
        }
        fault(column, CellFault.NOT_A_DAY);
        return null;
    }

    private @Nullable Long within(C column, BigDecimal figure, long least, long most) {
        if (figure.compareTo(BigDecimal.valueOf(least)) < 0 || figure.compareTo(BigDecimal.valueOf(most)) > 0) {
            fault(column, CellFault.OUT_OF_RANGE);
            return null;
        }
        return figure.setScale(0, RoundingMode.UNNECESSARY).longValueExact();
    }

    private @Nullable BigDecimal figure(C column, String cell) {
        var plain = Normalizer.normalize(cell, Normalizer.Form.NFKC);
        if (plain.isEmpty()) {
            return null;
        }
        if (!FIGURE.matcher(plain).matches()) {
            fault(column, CellFault.NOT_A_NUMBER);
            return null;
        }
        return new BigDecimal(plain.replace(",", ""));
    }

    /** Notes a fault unless something stands there. */
    public void need(C column) {
        if (at(column).isEmpty()) {
            fault(column, CellFault.MISSING);
        }
    }

    /** @param code a {@link CellFault}, or one of the list's own */
    public void fault(C column, Enum<?> code) {
        fault(column, code, at(column));
    }

    /** @param said instead of what stands there */
    public void fault(C column, Enum<?> code, String said) {
        faults.add(new LineFault(row.number(), column.name(), code.name(), said));
    }
}
