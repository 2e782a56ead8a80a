package org.dingzuo.ordering.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import org.dingzuo.foundation.access.OwnerOnly;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.sheet.SheetDesk;
import org.dingzuo.foundation.web.InShop;
import org.dingzuo.foundation.web.RequestLanguage;
import org.dingzuo.foundation.words.Phrases;
import org.dingzuo.ordering.orderbook.OrderBook;
import org.dingzuo.ordering.orderbook.OrderQuery;
import org.dingzuo.studio.Studios;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** All orders as a spreadsheet. Names and numbers leave the house in it: only the owner takes it, and it is noted. */
@RestController
class OrderSheetController {
    private static final int MOST = 10_000;

    private final OrderBook book;
    private final OrderRows rows;
    private final SheetDesk sheets;
    private final Studios studios;
    private final Phrases phrases;

    OrderSheetController(OrderBook book, OrderRows rows, SheetDesk sheets, Studios studios, Phrases phrases) {
        this.book = book;
        this.rows = rows;
        this.sheets = sheets;
        this.studios = studios;
        this.phrases = phrases;
    }

    /** @param as {@code xlsx} or {@code csv} */
    @GetMapping("/api/v1/studios/{studio}/sheets/orders")
    @OwnerOnly
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
        var all = found.lines().stream().map(line -> line.id().value()).toList();
        if (!all.isEmpty()) {
            book.noteListExport();
        }
        return kind.file("orders", rows.of(all, profile.language(), profile.zone()));
    }
}
