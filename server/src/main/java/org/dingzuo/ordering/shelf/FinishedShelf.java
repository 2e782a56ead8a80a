package org.dingzuo.ordering.shelf;

import java.util.List;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.promise.WorkLine;
import org.springframework.modulith.NamedInterface;

/** Pieces that lie finished, as whoever keeps them knows them. */
@NamedInterface("shelf")
public interface FinishedShelf {
    /** Whether there is one of the same configuration for every piece of these lines. Takes nothing. */
    boolean has(List<WorkLine> lines);

    /** Takes them for an order: all, or none and false. In turn of the plan. */
    boolean take(OrderId order, List<WorkLine> lines);

    /** What an order took and does not want any more lies there again. A second call changes nothing. */
    void giveBack(OrderId order);
}
