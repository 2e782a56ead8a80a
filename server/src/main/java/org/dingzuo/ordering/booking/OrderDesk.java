package org.dingzuo.ordering.booking;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.dingzuo.foundation.database.Arrival;
import org.dingzuo.foundation.edition.Editions;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The order desk. Placing an order holds minutes, material and a place, all in one transaction. */
@Service
@NamedInterface("booking")
public class OrderDesk {
    /** An order takes the database about so much longer than a quote or a payment. */
    private static final Duration HEAD_START = Duration.ofMillis(15);

    private final Placing placing;
    private final BookingQueue queue;
    private final LateComers lateComers;
    private final TransactionTemplate transaction;

    OrderDesk(Placing placing, BookingQueue queue, LateComers lateComers, TransactionTemplate transaction) {
        this.placing = placing;
        this.queue = queue;
        this.lateComers = lateComers;
        this.transaction = transaction;
    }

    /** Buyers of one studio queue here, in the order of coming and before they take a connection: a rush on one studio leaves the
     *  others their share of the database. Those whose drop is gone by then leave the queue at once. */
    public PlacementOutcome place(PlaceOrder acceptance) {
        return Arrival.ahead(HEAD_START, () -> inLine(acceptance));
    }

    private PlacementOutcome inLine(PlaceOrder acceptance) {
        var studio = StudioScope.studio();
        if (!lateComers.comeTooLate(acceptance.wish())) {
            var placed = queue.inTurn(
                    studio,
                    () -> lateComers.comeTooLate(acceptance.wish())
                            ? Optional.<PlacementOutcome>empty()
                            : Optional.of(placeInTurn(acceptance)));
            if (placed.isPresent()) {
                return placed.get();
            }
        }
        return lateComers.answer(acceptance).orElseGet(() -> queue.inTurn(studio, () -> placeInTurn(acceptance)));
    }

    private PlacementOutcome placeInTurn(PlaceOrder acceptance) {
        // An order changes neither the shop nor its calendar: what is remembered of them is good for it.
        var outcome =
                Objects.requireNonNull(Editions.kept(() -> transaction.execute(status -> placing.place(acceptance))));
        lateComers.note(acceptance.wish(), outcome);
        return outcome;
    }
}
