package org.dingzuo.ordering.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.sheet.SheetDesk;
import org.dingzuo.foundation.web.InShop;
import org.dingzuo.foundation.web.RequestLanguage;
import org.dingzuo.foundation.words.Phrases;
import org.dingzuo.kernel.Language;
import org.dingzuo.ordering.OrderBook;
import org.dingzuo.ordering.OrderQuery;
import org.dingzuo.studio.Studios;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The orders as a spreadsheet: what the maker's list shows, all of it. */
@RestController
class OrderSheetController {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final int MOST = 10_000;

    private final OrderBook book;
    private final OrderWords words;
    private final SheetDesk sheets;
    private final Studios studios;
    private final Phrases phrases;

    OrderSheetController(OrderBook book, OrderWords words, SheetDesk sheets, Studios studios, Phrases phrases) {
        this.book = book;
        this.words = words;
        this.sheets = sheets;
        this.studios = studios;
        this.phrases = phrases;
    }

    /** @param as {@code xlsx} or {@code csv} */
    @GetMapping("/api/v1/studios/{studio}/sheets/orders")
    ResponseEntity<byte[]> orders(
            @PathVariable String studio, @RequestParam(defaultValue = "xlsx") String as, HttpServletRequest request) {
        InShop.require();
        var profile = studios.profile();
        var language = RequestLanguage.of(request, profile.language());
        var kind = sheets.kind(as, language);
        var found = book.list(new OrderQuery(Set.of(), null, null, 0, MOST));
        if (found.total() > MOST) {
            throw Problem.unprocessable(
                    "too-many-rows", phrases.say(language, "sheet.too-many", Map.of("rows", Integer.toString(MOST))));
        }
        var rows = new ArrayList<List<Object>>();
        rows.add(heads(profile.language()));
        words.lines(found.lines(), profile.language(), profile.zone()).forEach(line -> rows.add(row(line)));
        return kind.file("orders", rows);
    }

    private List<Object> heads(Language language) {
        return Stream.of("number", "placed", "state", "buyer", "pieces", "total", "ship-by")
                .<Object>map(head -> phrases.say(language, "order-sheet." + head))
                .toList();
    }

    private static List<Object> row(OrderBody.LineBody line) {
        return List.of(
                line.number(),
                MOMENT.format(line.placedAt()),
                line.stateName(),
                line.buyer() == null ? "" : line.buyer(),
                line.pieces().stream()
                        .map(piece -> piece.name() + " × " + piece.quantity())
                        .collect(Collectors.joining("; ")),
                line.total(),
                line.shipBy().toString());
    }
}
