package org.dingzuo.customer.buyerlist;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.dingzuo.customer.Buyer;
import org.dingzuo.customer.BuyerId;
import org.dingzuo.customer.Known;
import org.dingzuo.customer.Newcomers.Said;
import org.dingzuo.customer.Phones;
import org.dingzuo.customer.Remark;
import org.dingzuo.customer.Whereabouts;
import org.dingzuo.foundation.sheet.CellFault;
import org.dingzuo.foundation.sheet.Cells;
import org.dingzuo.foundation.sheet.Grid;
import org.dingzuo.foundation.sheet.LineFault;
import org.jspecify.annotations.Nullable;

/** Lays a list beside the people whom the studio knows, by their phones. A cell left empty changes nothing. */
final class BuyerReading {
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_PLACE = 40;
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_REMARK = 500;
    private static final List<Remarked> REMARKED = List.of(
            new Remarked(BuyerColumn.MEASURE, Remark.Kind.MEASURE),
            new Remarked(BuyerColumn.PREFERENCE, Remark.Kind.PREFERENCE),
            new Remarked(BuyerColumn.NOTE, Remark.Kind.NOTE));

    private final Map<String, Known> byPhone = new HashMap<>();
    private final Map<BuyerId, Set<Said>> said;
    private final Supplier<BuyerId> next;
    private final WhoIsKnown known;
    private final int most;
    private final Set<String> seen = new HashSet<>();
    final List<BuyerLine> lines = new ArrayList<>();
    final List<LineFault> faults = new ArrayList<>();
    int passed;
    private int fresh;

    /** A column of which each line of a cell is written down. */
    private record Remarked(BuyerColumn column, Remark.Kind kind) {}

    /** @param said what was written down about each, under the id of who stands for them
     *  @param most so many new people can still be taken in */
    BuyerReading(List<Known> people, Map<BuyerId, Set<Said>> said, Supplier<BuyerId> next, WhoIsKnown known, int most) {
        this.said = said;
        this.next = next;
        this.known = known;
        this.most = most;
        // The same number may stand there with and without the country's: who stands for both is meant.
        for (var each : people) {
            byPhone.merge(
                    Phones.bare(each.latest().phone()), each, (one, other) -> one.mergedInto() == null ? one : other);
        }
    }

    void read(Grid grid, List<@Nullable BuyerColumn> columns) {
        if (!columns.contains(BuyerColumn.PHONE)) {
            faults.add(new LineFault(1, BuyerColumn.PHONE.name(), CellFault.MISSING.name(), ""));
            return;
        }
        for (var row : grid.rows()) {
            var before = faults.size();
            var line = line(new Cells<>(row, columns, faults));
            if (line != null && faults.size() == before) {
                lines.add(line);
            }
        }
    }

    private @Nullable BuyerLine line(Cells<BuyerColumn> cells) {
        var phone = phone(cells);
        if (phone == null) {
            return null;
        }
        var person = byPhone.get(Phones.bare(phone));
        var name = cells.text(BuyerColumn.NAME, LONGEST_NAME);
        var address = address(cells);
        if (person == null) {
            cells.need(BuyerColumn.NAME);
            if (++fresh > most) {
                cells.fault(BuyerColumn.PHONE, BuyerFault.TOO_MANY, "");
            }
        }
        var id = person == null ? next.get() : person.id();
        var remarks = remarks(cells, id, person);
        var before = person == null ? null : person.latest();
        if (before != null && known == WhoIsKnown.PASS) {
            passed++;
            return new BuyerLine(cells.line(), id, before, before, List.of(), List.of());
        }
        var now = new Buyer(
                name.isEmpty() && before != null ? before.name() : name,
                before == null ? phone : before.phone(),
                address == null ? before == null ? Buyer.Address.NONE : before.address() : address);
        return new BuyerLine(cells.line(), id, before, now, remarks, what(before, now, remarks));
    }

    private @Nullable String phone(Cells<BuyerColumn> cells) {
        if (cells.at(BuyerColumn.PHONE).isEmpty()) {
            cells.fault(BuyerColumn.PHONE, CellFault.MISSING);
            return null;
        }
        var phone = Phones.read(Normalizer.normalize(cells.at(BuyerColumn.PHONE), Normalizer.Form.NFKC));
        if (phone.isEmpty()) {
            cells.fault(BuyerColumn.PHONE, BuyerFault.NO_PHONE);
            return null;
        }
        if (!seen.add(Phones.bare(phone.get()))) {
            cells.fault(BuyerColumn.PHONE, CellFault.TWICE);
        }
        return phone.get();
    }

    /** Null where the list says nothing of it. */
    private static Buyer.@Nullable Address address(Cells<BuyerColumn> cells) {
        var province = cells.text(BuyerColumn.PROVINCE, LONGEST_PLACE);
        var city = cells.text(BuyerColumn.CITY, LONGEST_PLACE);
        var district = cells.text(BuyerColumn.DISTRICT, LONGEST_PLACE);
        var line = cells.text(BuyerColumn.ADDRESS, LONGEST_LINE);
        var said = new Buyer.Address(province, city, district, line);
        if (said.equals(Buyer.Address.NONE)) {
            return null;
        }
        return province.isEmpty() && city.isEmpty() && district.isEmpty()
                ? Whereabouts.of(line).orElse(said)
                : said;
    }

    private List<Said> remarks(Cells<BuyerColumn> cells, BuyerId id, @Nullable Known person) {
        var head = person == null || person.mergedInto() == null ? id : person.mergedInto();
        var before = said.getOrDefault(head, Set.of());
        var remarks = new ArrayList<Said>();
        for (var each : REMARKED) {
            for (var words : cells.at(each.column()).split("\n")) {
                var remark = new Said(id, each.kind(), words.strip());
                if (words.isBlank()
                        || before.contains(new Said(head, each.kind(), words.strip()))
                        || remarks.contains(remark)) {
                    continue;
                }
                if (words.length() > LONGEST_REMARK) {
                    cells.fault(each.column(), CellFault.TOO_LONG);
                }
                remarks.add(remark);
            }
        }
        return remarks;
    }

    private static List<BuyerColumn> what(@Nullable Buyer before, Buyer now, List<Said> remarks) {
        var what = new ArrayList<BuyerColumn>();
        if (before == null || !before.name().equals(now.name())) {
            what.add(BuyerColumn.NAME);
        }
        if (!now.address().equals(before == null ? Buyer.Address.NONE : before.address())) {
            what.add(BuyerColumn.ADDRESS);
        }
        REMARKED.stream()
                .filter(each -> remarks.stream().anyMatch(remark -> remark.kind() == each.kind()))
                .map(Remarked::column)
                .forEach(what::add);
        return what;
    }
}
