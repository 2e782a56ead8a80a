package org.dingzuo.ordering.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dingzuo.customer.BuyerId;
import org.dingzuo.customer.Buyers;
import org.dingzuo.customer.Known;
import org.dingzuo.customer.Remark;
import org.dingzuo.foundation.words.Phrases;
import org.dingzuo.kernel.Language;
import org.dingzuo.ordering.buyers.BuyerBook;
import org.dingzuo.ordering.buyers.BuyerLine;
import org.springframework.stereotype.Component;

/** People as rows of a spreadsheet, by the headings by which a list of customers is taken in again. */
@Component
class BuyerRows {
    private final BuyerBook book;
    private final Buyers buyers;
    private final Phrases phrases;

    BuyerRows(BuyerBook book, Buyers buyers, Phrases phrases) {
        this.book = book;
        this.buyers = buyers;
        this.phrases = phrases;
    }

    List<List<Object>> of(List<BuyerLine> people, Language language, ZoneId zone) {
        var remarks = buyers.remarksByBuyer(
                people.stream().flatMap(line -> line.ids().stream()).toList());
        var consents = book.consents(people);
        var rows = new ArrayList<List<Object>>();
        rows.add(Stream.of(
                        "name",
                        "phone",
                        "province",
                        "city",
                        "district",
                        "address",
                        "measure",
                        "preference",
                        "note",
                        "orders",
                        "paid",
                        "last",
                        "designs",
                        "consents",
                        "phones")
                .<Object>map(head -> phrases.say(language, "buyer-sheet." + head))
                .toList());
        for (int at = 0; at < people.size(); at++) {
            var line = people.get(at);
            var person = line.head().latest();
            var last = line.last();
            rows.add(List.of(
                    person.name(),
                    person.phone(),
                    person.address().province(),
                    person.address().city(),
                    person.address().district(),
                    person.address().line(),
                    said(line, remarks, Remark.Kind.MEASURE),
                    said(line, remarks, Remark.Kind.PREFERENCE),
                    said(line, remarks, Remark.Kind.NOTE),
                    (long) line.kept(),
                    line.paid(),
                    last == null ? "" : LocalDate.ofInstant(last, zone).toString(),
                    joined(line.designs().values().stream()
                            .map(name -> name.in(language))
                            .distinct()
                            .toList()),
                    joined(consents.get(at).entrySet().stream()
                            .map(each -> phrases.say(language, "consent-kind." + each.getKey()) + " "
                                    + LocalDate.ofInstant(each.getValue(), zone))
                            .toList()),
                    joined(line.family().stream()
                            .skip(1)
                            .map(Known::latest)
                            .map(other -> other.phone())
                            .toList())));
        }
        return rows;
    }

    private static String said(BuyerLine line, Map<BuyerId, List<Remark>> remarks, Remark.Kind kind) {
        return joined(line.ids().stream()
                .flatMap(id -> remarks.getOrDefault(id, List.of()).stream())
                .filter(remark -> remark.kind() == kind)
                .map(Remark::words)
                .toList());
    }

    /** Each on a line of its own, within the cell. */
    private static String joined(Collection<String> words) {
        return words.stream().collect(Collectors.joining("\n"));
    }
}
