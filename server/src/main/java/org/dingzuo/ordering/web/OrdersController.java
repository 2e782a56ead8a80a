package org.dingzuo.ordering.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.dingzuo.customer.BuyerId;
import org.dingzuo.customer.Buyers;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.web.InShop;
import org.dingzuo.foundation.web.RequestLanguage;
import org.dingzuo.kernel.Money;
import org.dingzuo.ordering.Ending;
import org.dingzuo.ordering.Kept;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.OrderState;
import org.dingzuo.ordering.ending.OrderChanges;
import org.dingzuo.ordering.newday.NewDates;
import org.dingzuo.ordering.orderbook.OrderBook;
import org.dingzuo.ordering.orderbook.OrderPage;
import org.dingzuo.ordering.orderbook.OrderQuery;
import org.dingzuo.studio.Studios;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The maker's side of orders: find, read, cancel, note. */
@RestController
@RequestMapping("/api/v1/studios/{studio}/orders")
class OrdersController {
    private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);
    private static final EnumSet<Ending> MAKERS_ENDINGS =
            EnumSet.of(Ending.STUDIO_BREAKS, Ending.FORCE_MAJEURE, Ending.BUYER_BREAKS);
    private static final int LARGEST_PAGE = 100;
    private static final int BOARD_SHOWS = 50;
    private static final long LARGEST_SUM = 1_000_000_000L;

    private final OrderBook book;
    private final OrderChanges changes;
    private final Buyers buyers;
    private final Studios studios;
    private final OrderWords words;
    private final OrderAnswers answers;
    private final NewDates dates;

    OrdersController(
            OrderBook book,
            OrderChanges changes,
            Buyers buyers,
            Studios studios,
            OrderWords words,
            OrderAnswers answers,
            NewDates dates) {
        this.book = book;
        this.changes = changes;
        this.buyers = buyers;
        this.studios = studios;
        this.words = words;
        this.answers = answers;
        this.dates = dates;
    }

    record KeptBody(
            @Nullable Long material,
            @Nullable Long work,
            @Nullable String because) {}

    /** @param ending STUDIO_BREAKS, FORCE_MAJEURE or BUYER_BREAKS */
    record CancelBody(@Nullable String ending) {}

    record NoteBody(@Nullable String words) {}

    record NewDateBody(@Nullable LocalDate shipBy, @Nullable String reason) {}

    record NotedBody(UUID id) {}

    /** @param q an order's number, or a buyer's phone number */
    @GetMapping
    OrderBody.ListBody list(
            @PathVariable String studio,
            @RequestParam(defaultValue = "") List<String> state,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") long page,
            @RequestParam(defaultValue = "30") long size,
            HttpServletRequest request) {
        InShop.require();
        var found = find(state, q.replaceAll("[ -]", ""), page, size);
        var profile = studios.profile();
        return new OrderBody.ListBody(
                words.lines(found.lines(), RequestLanguage.of(request, profile.language()), profile.zone()),
                found.page(),
                found.size(),
                found.total());
    }

    @GetMapping("/board")
    List<OrderBody.ColumnBody> board(@PathVariable String studio, HttpServletRequest request) {
        InShop.require();
        var profile = studios.profile();
        var language = RequestLanguage.of(request, profile.language());
        var board = book.board(BOARD_SHOWS);
        var lines = words.lines(
                board.values().stream().flatMap(page -> page.lines().stream()).toList(), language, profile.zone());
        return board.entrySet().stream()
                .map(column -> new OrderBody.ColumnBody(
                        column.getKey().name(),
                        words.state(column.getKey(), language),
                        column.getValue().total(),
                        lines.stream()
                                .filter(line ->
                                        line.state().equals(column.getKey().name()))
                                .toList()))
                .toList();
    }

    @GetMapping("/{order}")
    OrderBody order(@PathVariable String studio, @PathVariable UUID order, HttpServletRequest request) {
        InShop.require();
        return answers.whole(order, request);
    }

    /** Ends the order. Without a word why, the maker gives it up: all that was paid goes back, earnest money twice. */
    @PostMapping("/{order}/cancellation")
    OrderBody cancel(
            @PathVariable String studio,
            @PathVariable UUID order,
            @RequestBody(required = false) @Nullable CancelBody body,
            HttpServletRequest request) {
        InShop.require();
        OrderAnswers.settle(changes.cancelByMaker(answers.known(order).id(), ending(body)), order);
        return answers.whole(order, request);
    }

    /** Answers a buyer who asked to end begun work: what is kept for material and work, and why. */
    @PostMapping("/{order}/cancellation/kept")
    OrderBody propose(
            @PathVariable String studio,
            @PathVariable UUID order,
            @RequestBody KeptBody body,
            HttpServletRequest request) {
        InShop.require();
        var faults = new Faults();
        var kept = new Kept(
                Money.of(faults.number("material", body.material(), 0, LARGEST_SUM)),
                Money.of(faults.number("work", body.work(), 0, LARGEST_SUM)),
                faults.text("because", body.because(), 500));
        faults.refuseIfAny();
        OrderAnswers.settle(changes.proposeKept(answers.known(order).id(), kept), order);
        return answers.whole(order, request);
    }

    /** Asks the buyer for another day; the promise stands until they agree. */
    @PostMapping("/{order}/new-date")
    OrderBody askForDate(
            @PathVariable String studio,
            @PathVariable UUID order,
            @RequestBody NewDateBody body,
            HttpServletRequest request) {
        InShop.require();
        var faults = new Faults();
        var reason = faults.text("reason", body.reason(), 200);
        var shipBy = body.shipBy();
        if (shipBy == null || shipBy.isAfter(LATEST)) {
            faults.add("shipBy", "missing", "Say by which day it could leave");
        }
        faults.refuseIfAny();
        OrderAnswers.settle(dates.ask(answers.known(order).id(), Objects.requireNonNull(shipBy), reason), order);
        return answers.whole(order, request);
    }

    @PostMapping("/{order}/notes")
    @ResponseStatus(HttpStatus.CREATED)
    NotedBody note(@PathVariable String studio, @PathVariable UUID order, @RequestBody NoteBody body) {
        InShop.require();
        var faults = new Faults();
        var text = faults.text("words", body.words(), 2_000);
        faults.refuseIfAny();
        return new NotedBody(book.note(answers.known(order).id(), text));
    }

    @DeleteMapping("/{order}/notes/{note}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void strike(@PathVariable String studio, @PathVariable UUID order, @PathVariable UUID note) {
        InShop.require();
        if (!book.strike(new OrderId(order), note)) {
            throw Problem.notFound("There is no such note");
        }
    }

    private OrderPage find(List<String> state, String q, long page, long size) {
        var faults = new Faults();
        var at = (int) faults.number("page", page, 0, 100_000);
        var each = (int) faults.number("size", size, 1, LARGEST_PAGE);
        var states = states(state, faults);
        if (!q.matches("\\+?[0-9]{0,20}")) {
            faults.add("q", "not-a-number", "Give an order's number or a phone number");
        }
        faults.refuseIfAny();
        if (q.isEmpty()) {
            return book.list(new OrderQuery(states, null, null, at, each));
        }
        if (q.length() <= 6 && !q.startsWith("+")) {
            return book.list(new OrderQuery(states, Integer.parseInt(q), null, at, each));
        }
        var buyer = buyers.withPhone(q).map(BuyerId::value).orElse(null);
        return buyer == null
                ? new OrderPage(List.of(), at, each, 0)
                : book.list(new OrderQuery(states, null, new BuyerId(buyer), at, each));
    }

    private static EnumSet<OrderState> states(List<String> names, Faults faults) {
        var states = EnumSet.noneOf(OrderState.class);
        for (var name : names) {
            var known = EnumSet.allOf(OrderState.class).stream()
                    .filter(each -> each.name().equals(name))
                    .findFirst();
            known.ifPresentOrElse(states::add, () -> faults.add("state", "unknown", "There is no such state"));
        }
        return states;
    }

    private static Ending ending(@Nullable CancelBody body) {
        if (body == null || body.ending() == null) {
            return Ending.STUDIO_BREAKS;
        }
        return MAKERS_ENDINGS.stream()
                .filter(each -> each.name().equals(body.ending()))
                .findFirst()
                .orElseThrow(() -> Problem.unprocessable("invalid-request", "Say one of " + MAKERS_ENDINGS));
    }
}
