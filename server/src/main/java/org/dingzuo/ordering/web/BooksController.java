package org.dingzuo.ordering.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dingzuo.foundation.web.InShop;
import org.dingzuo.kernel.Money;
import org.dingzuo.ordering.bookcheck.BookCheck;
import org.dingzuo.ordering.bookcheck.BookDifference;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Where the books of this house disagree with each other. */
@RestController
class BooksController {
    private final BookCheck books;

    BooksController(BookCheck books) {
        this.books = books;
    }

    /** @param order null: it is about a way of paying @param provider null: it is about an order */
    record BookDifferenceBody(
            String kind,
            @Nullable UUID order,
            @Nullable String provider,
            Money expected,
            Money found,
            Instant foundAt) {}

    @GetMapping("/api/v1/studios/{studio}/book-differences")
    List<BookDifferenceBody> differences(@PathVariable String studio) {
        InShop.require();
        return books.differences().stream().map(BooksController::body).toList();
    }

    private static BookDifferenceBody body(BookDifference each) {
        var isWay = each.kind() == BookDifference.Kind.CASH;
        return new BookDifferenceBody(
                each.kind().name(),
                isWay ? null : UUID.fromString(each.subject()),
                isWay ? each.subject() : null,
                each.expected(),
                each.found(),
                each.foundAt());
    }
}
