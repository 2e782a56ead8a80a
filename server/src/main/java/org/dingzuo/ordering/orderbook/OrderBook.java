package org.dingzuo.ordering.orderbook;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dingzuo.foundation.audit.Audit;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.Ids;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.OrderState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The maker's book of orders: lists, the board, and notes in the margin. */
@Service
@Transactional
public class OrderBook {
    /** Where work still is; what has ended is found by the list. */
    private static final List<OrderState> ON_BOARD = List.of(
            OrderState.PAID_LATE,
            OrderState.AWAITING_CONFIRMATION,
            OrderState.HELD,
            OrderState.CONFIRMED,
            OrderState.MAKING,
            OrderState.READY,
            OrderState.SHIPPED,
            OrderState.DELIVERED);

    private final OrderBookStore store;
    private final Audit audit;
    private final Clock clock;

    OrderBook(OrderBookStore store, Audit audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** The newest first, with how many there are on all pages. */
    @Transactional(readOnly = true)
    public OrderPage list(OrderQuery query) {
        var studio = StudioScope.studio();
        return new OrderPage(store.list(studio, query), query.page(), query.size(), store.count(studio, query));
    }

    /** One column per state, the most urgent on top.
     *  @param perColumn how many are shown of each */
    @Transactional(readOnly = true)
    public Map<OrderState, OrderPage> board(int perColumn) {
        var studio = StudioScope.studio();
        var counts = store.counts(studio);
        var shown = store.mostUrgent(studio, ON_BOARD, perColumn);
        var board = new EnumMap<OrderState, OrderPage>(OrderState.class);
        for (var state : ON_BOARD) {
            var lines = shown.stream().filter(line -> line.state() == state).toList();
            board.put(state, new OrderPage(lines, 0, perColumn, counts.getOrDefault(state, 0L)));
        }
        return board;
    }

    /** How many orders since then hold each design and were not given up.
     *  @param film slug: only those that came from it; null: all */
    @Transactional(readOnly = true)
    public Map<String, Long> countByDesign(Instant since, @Nullable String film) {
        return store.countByDesign(StudioScope.studio(), since, film);
    }

    /** @param film slug
     *  @param zone in which a day begins */
    @Transactional(readOnly = true)
    public List<FromFilm> fromFilm(String film, Instant since, ZoneId zone) {
        return store.fromFilm(StudioScope.studio(), film, since, zone);
    }

    /** Notes that all orders were handed out as a list. */
    public void noteListExport() {
        audit.note("orders.exported", "studio", StudioScope.studio().value());
    }

    /** The maker's own; no buyer ever reads it. */
    public UUID note(OrderId order, String words) {
        var id = Ids.next(clock);
        store.insertNote(StudioScope.studio(), order, new OrderNote(id, words, clock.instant()));
        return id;
    }

    /** False when it was gone already. */
    public boolean strike(OrderId order, UUID note) {
        return store.deleteNote(StudioScope.studio(), order, note);
    }
}
