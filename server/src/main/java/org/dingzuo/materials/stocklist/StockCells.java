package org.dingzuo.materials.stocklist;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import org.dingzuo.foundation.sheet.Grid;
import org.dingzuo.kernel.Money;
import org.dingzuo.materials.stocklist.LineFault.Code;
import org.jspecify.annotations.Nullable;

/** The cells of one row by what they say; what cannot be so is noted as a fault. */
final class StockCells {
    private static final Pattern FIGURE = Pattern.compile("-?(\\d{1,3}(,\\d{3})+|\\d{1,15})(\\.\\d{1,15})?");
    private static final Pattern CURRENCY = Pattern.compile("^[¥￥]\\s*|\\s*元$");

    private final Grid.Row row;
    private final List<@Nullable StockColumn> columns;
    private final List<LineFault> faults;

    StockCells(Grid.Row row, List<@Nullable StockColumn> columns, List<LineFault> faults) {
        this.row = row;
        this.columns = columns;
        this.faults = faults;
    }

    int line() {
        return row.number();
    }

    /** Empty where the list says nothing. */
    String at(StockColumn column) {
        var at = columns.indexOf(column);
        return at < 0 ? "" : row.at(at);
    }

    String text(StockColumn column, int most) {
        var text = at(column);
        if (text.length() > most) {
            fault(column, Code.TOO_LONG);
        }
        return text;
    }

    /** Null where the list says nothing, or nothing that can be. */
    @Nullable
    Long whole(StockColumn column, long least, long most) {
        var figure = figure(column, at(column));
        if (figure == null) {
            return null;
        }
        if (figure.stripTrailingZeros().scale() > 0) {
            fault(column, Code.NOT_WHOLE);
            return null;
        }
        return within(column, figure, least, most);
    }

    /** Yuan with at most two decimals, exactly; null where the list says nothing, or nothing that can be. */
    @Nullable
    Money money(StockColumn column, long most) {
        var figure = figure(column, CURRENCY.matcher(at(column)).replaceAll(""));
        if (figure == null) {
            return null;
        }
        if (figure.stripTrailingZeros().scale() > 2) {
            fault(column, Code.OUT_OF_RANGE);
            return null;
        }
        var fen = within(column, figure.movePointRight(2), 0, most);
        return fen == null ? null : Money.of(fen);
    }

    private @Nullable Long within(StockColumn column, BigDecimal figure, long least, long most) {
        if (figure.compareTo(BigDecimal.valueOf(least)) < 0 || figure.compareTo(BigDecimal.valueOf(most)) > 0) {
            fault(column, Code.OUT_OF_RANGE);
            return null;
        }
        return figure.setScale(0, RoundingMode.UNNECESSARY).longValueExact();
    }

    private @Nullable BigDecimal figure(StockColumn column, String cell) {
        var plain = Normalizer.normalize(cell, Normalizer.Form.NFKC);
        if (plain.isEmpty()) {
            return null;
        }
        if (!FIGURE.matcher(plain).matches()) {
            fault(column, Code.NOT_A_NUMBER);
            return null;
        }
        return new BigDecimal(plain.replace(",", ""));
    }

    void fault(StockColumn column, Code code) {
        faults.add(new LineFault(row.number(), column, code, at(column)));
    }
}
