package org.dingzuo.ordering.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.dingzuo.customer.Buyers;
import org.dingzuo.foundation.access.OwnerOnly;
import org.dingzuo.foundation.sheet.SheetDesk;
import org.dingzuo.foundation.web.InShop;
import org.dingzuo.foundation.web.RequestLanguage;
import org.dingzuo.ordering.buyers.BuyerBook;
import org.dingzuo.studio.Studios;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The book of buyers, or a segment of it, as a spreadsheet. Names and numbers leave the house in it: only the owner takes it, and it is
 *  noted. */
@RestController
class BuyerSheetController {
    private final BuyerBook book;
    private final Buyers buyers;
    private final BuyerRows rows;
    private final SheetDesk sheets;
    private final Studios studios;
    private final Clock clock;

    BuyerSheetController(
            BuyerBook book, Buyers buyers, BuyerRows rows, SheetDesk sheets, Studios studios, Clock clock) {
        this.book = book;
        this.buyers = buyers;
        this.rows = rows;
        this.sheets = sheets;
        this.studios = studios;
        this.clock = clock;
    }

    /** @param as {@code xlsx} or {@code csv}; the others as in the list of buyers */
    @GetMapping("/api/v1/studios/{studio}/sheets/buyers")
    @OwnerOnly
    ResponseEntity<byte[]> people(
            @PathVariable String studio,
            @RequestParam(defaultValue = "xlsx") String as,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String design,
            @RequestParam(defaultValue = "0") long paid,
            @RequestParam(defaultValue = "0") long quiet,
            HttpServletRequest request) {
        InShop.require();
        var profile = studios.profile();
        var kind = sheets.kind(as, RequestLanguage.of(request, profile.language()));
        var query = BuyersAsked.read(q, design, paid, quiet, clock.instant());
        var people = book.list(query, Buyers.EVERYBODY);
        if (!people.isEmpty()) {
            buyers.noteListExport();
        }
        return kind.file("customers", rows.of(people, profile.language(), profile.zone()));
    }
}
