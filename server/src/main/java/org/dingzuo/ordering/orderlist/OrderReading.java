package org.dingzuo.ordering.orderlist;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dingzuo.catalog.Choosing;
import org.dingzuo.catalog.PublishedDesign;
import org.dingzuo.catalog.WishInWords;
import org.dingzuo.customer.Buyer;
import org.dingzuo.customer.Phones;
import org.dingzuo.customer.Whereabouts;
import org.dingzuo.foundation.sheet.CellFault;
import org.dingzuo.foundation.sheet.Cells;
import org.dingzuo.foundation.sheet.Grid;
import org.dingzuo.foundation.sheet.LineFault;
import org.dingzuo.foundation.sheet.ListLedger;
import org.dingzuo.foundation.words.Spoken;
import org.dingzuo.kernel.Language;
import org.dingzuo.kernel.Money;
import org.jspecify.annotations.Nullable;

/** Reads an order book line by line: each line is one order of one design. */
final class OrderReading {
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_WISH = 1_000;
    private static final int LONGEST_NOTE = 500;
    private static final long MOST_FEN = 1_000_000_000L;

    private final Map<String, List<PublishedDesign>> byName = new HashMap<>();
    private final Function<PublishedDesign, Map<String, Object>> simplest;
    private final Language language;
    private final Set<String> seen = new HashSet<>();
    final List<OpenLine> open = new ArrayList<>();
    final List<PastLine> past = new ArrayList<>();
    final List<LineFault> faults = new ArrayList<>();
    int givenUp;

    /** @param simplest what is taken of a design where the list does not say
     *  @param language in which history is written down */
    OrderReading(
            List<PublishedDesign> designs, Function<PublishedDesign, Map<String, Object>> simplest, Language language) {
        this.simplest = simplest;
        this.language = language;
        for (var design : designs) {
            Stream.concat(Stream.of(design.slug()), design.blueprint().name().byLanguage().values().stream())
                    .map(OrderReading::folded)
                    .distinct()
                    .forEach(name -> byName.computeIfAbsent(name, none -> new ArrayList<>())
                            .add(design));
        }
    }

    void read(Grid grid, List<@Nullable OrderColumn> columns) {
        for (var needed : List.of(OrderColumn.PHONE, OrderColumn.DESIGN)) {
            if (!columns.contains(needed)) {
                faults.add(new LineFault(1, needed.name(), CellFault.MISSING.name(), ""));
            }
        }
        if (!faults.isEmpty()) {
            return;
        }
        for (var row : grid.rows()) {
            line(new Cells<>(row, columns, faults));
        }
    }

    private void line(Cells<OrderColumn> cells) {
        var before = faults.size();
        switch (Standing.of(cells.at(OrderColumn.STATE)).orElse(null)) {
            case null -> cells.fault(OrderColumn.STATE, OrderFault.UNKNOWN_STATE);
            case GIVEN_UP -> givenUp++;
            case PAST -> {
                var line = past(cells);
                if (faults.size() == before) {
                    past.add(line);
                }
            }
            case OPEN -> {
                var line = open(cells);
                if (line != null && faults.size() == before) {
                    open.add(line);
                }
            }
        }
    }

    private PastLine past(Cells<OrderColumn> cells) {
        cells.need(OrderColumn.DESIGN);
        var day = cells.day(OrderColumn.PLACED);
        var total = cells.money(OrderColumn.TOTAL, MOST_FEN);
        var pieces = cells.whole(OrderColumn.QUANTITY, 1, Choosing.MOST_PIECES);
        var number = cells.text(OrderColumn.NUMBER, LONGEST_NUMBER);
        var words = Stream.of(
                        day == null ? "" : day.toString(),
                        cells.text(OrderColumn.DESIGN, LONGEST_LINE),
                        cells.text(OrderColumn.WISH, LONGEST_NOTE).replace('\n', ' '),
                        pieces == null || pieces == 1 ? "" : "× " + pieces,
                        total == null ? "" : Spoken.money(total),
                        number.isEmpty() ? "" : "#" + number)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(language == Language.ZH_CN ? "，" : ", "));
        if (words.length() > LONGEST_NOTE) {
            cells.fault(OrderColumn.WISH, CellFault.TOO_LONG);
        }
        return new PastLine(cells.line(), buyer(cells, false), words);
    }

    private @Nullable OpenLine open(Cells<OrderColumn> cells) {
        var buyer = buyer(cells, true);
        var design = design(cells);
        var pieces = Objects.requireNonNullElse(cells.whole(OrderColumn.QUANTITY, 1, Choosing.MOST_PIECES), 1L);
        cells.need(OrderColumn.TOTAL);
        cells.need(OrderColumn.PROMISED);
        var total = cells.money(OrderColumn.TOTAL, MOST_FEN);
        var promised = cells.day(OrderColumn.PROMISED);
        var paid = Objects.requireNonNullElse(cells.money(OrderColumn.PAID, MOST_FEN), Money.ZERO);
        var number = cells.text(OrderColumn.NUMBER, LONGEST_NUMBER);
        if (total != null && !total.isPositive()) {
            cells.fault(OrderColumn.TOTAL, CellFault.OUT_OF_RANGE);
        }
        if (total != null && paid.compareTo(total) > 0) {
            cells.fault(OrderColumn.PAID, OrderFault.PAID_TOO_MUCH);
        }
        if (design.isEmpty() || total == null || promised == null) {
            return null;
        }
        var values = values(cells, design.get());
        var key = number.isEmpty()
                ? ListLedger.mark(
                        new Grid(List.of(), List.of()),
                        List.of(buyer.phone(), design.get().slug(), values, pieces, total, promised))
                : number;
        if (!seen.add(key)) {
            cells.fault(number.isEmpty() ? OrderColumn.DESIGN : OrderColumn.NUMBER, CellFault.TWICE);
        }
        return new OpenLine(
                cells,
                "before/" + key,
                buyer,
                design.get(),
                values,
                Math.toIntExact(pieces),
                total,
                paid,
                promised,
                note(cells, number));
    }

    private Map<String, Object> values(Cells<OrderColumn> cells, PublishedDesign design) {
        var said = WishInWords.read(design.blueprint(), cells.text(OrderColumn.WISH, LONGEST_WISH));
        if (!said.unknown().isEmpty()) {
            cells.fault(OrderColumn.WISH, OrderFault.UNKNOWN_WISH, String.join("；", said.unknown()));
        }
        var values = new LinkedHashMap<>(simplest.apply(design));
        values.putAll(said.values());
        return values;
    }

    /** What the book said besides, for the maker's margin. */
    private static String note(Cells<OrderColumn> cells, String number) {
        var day = cells.day(OrderColumn.PLACED);
        return Stream.of(
                        number.isEmpty() ? "" : "#" + number,
                        day == null ? "" : day.toString(),
                        cells.text(OrderColumn.NOTE, LONGEST_NOTE))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private Optional<PublishedDesign> design(Cells<OrderColumn> cells) {
        var name = cells.at(OrderColumn.DESIGN);
        if (name.isEmpty()) {
            cells.fault(OrderColumn.DESIGN, CellFault.MISSING);
            return Optional.empty();
        }
        var named = byName.getOrDefault(folded(name), List.of());
        if (named.size() != 1) {
            cells.fault(OrderColumn.DESIGN, named.isEmpty() ? OrderFault.UNKNOWN_DESIGN : OrderFault.AMBIGUOUS_DESIGN);
            return Optional.empty();
        }
        return Optional.of(named.getFirst());
    }

    /** @param isSentTo it will be sent there, so the address has to be whole */
    private static Buyer buyer(Cells<OrderColumn> cells, boolean isSentTo) {
        cells.need(OrderColumn.NAME);
        cells.need(OrderColumn.PHONE);
        var phone = Phones.read(Normalizer.normalize(cells.at(OrderColumn.PHONE), Normalizer.Form.NFKC));
        if (phone.isEmpty() && !cells.at(OrderColumn.PHONE).isEmpty()) {
            cells.fault(OrderColumn.PHONE, OrderFault.NO_PHONE);
        }
        var address = address(cells);
        if (isSentTo
                && (address.province().isEmpty()
                        || address.city().isEmpty()
                        || address.line().isEmpty())) {
            cells.fault(OrderColumn.ADDRESS, OrderFault.NO_ADDRESS);
        }
        return new Buyer(cells.text(OrderColumn.NAME, LONGEST_NAME), phone.orElse(""), address);
    }

    private static Buyer.Address address(Cells<OrderColumn> cells) {
        var province = cells.text(OrderColumn.PROVINCE, LONGEST_NAME);
        var city = cells.text(OrderColumn.CITY, LONGEST_NAME);
        var district = cells.text(OrderColumn.DISTRICT, LONGEST_NAME);
        var line = cells.text(OrderColumn.ADDRESS, LONGEST_LINE);
        var said = new Buyer.Address(province, city, district, line);
        return province.isEmpty() && city.isEmpty() && district.isEmpty()
                ? Whereabouts.of(line).orElse(said)
                : said;
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
