package org.dingzuo.ordering.web;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dingzuo.campaign.series.Seat;
import org.dingzuo.campaign.series.SeriesDesk;
import org.dingzuo.campaign.series.SeriesId;
import org.dingzuo.campaign.series.SeriesView;
import org.dingzuo.customer.Buyers;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.web.InShop;
import org.dingzuo.kernel.Money;
import org.dingzuo.ordering.OrderView;
import org.dingzuo.ordering.Orders;
import org.dingzuo.studio.Studios;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is in a series, and which orders count. */
@RestController
@RequestMapping("/api/v1/studios/{studio}/series/{series}/seats")
class SeatsController {
    private final SeriesDesk desk;
    private final Orders orders;
    private final Buyers buyers;
    private final Studios studios;

    SeatsController(SeriesDesk desk, Orders orders, Buyers buyers, Studios studios) {
        this.desk = desk;
        this.orders = orders;
        this.buyers = buyers;
        this.studios = studios;
    }

    /** @param buyer null once the personal data was erased
     *  @param designs one for each piece
     *  @param deposit what the ledger holds of it
     *  @param counts towards the minimum
     *  @param asked EXTENDED or DESIGN_DROPPED, to be answered by {@code answerBy}; null: nothing */
    record SeatBody(
            UUID order,
            String number,
            @Nullable String buyer,
            List<String> designs,
            boolean whole,
            Money deposit,
            boolean counts,
            @Nullable String asked,
            @Nullable OffsetDateTime answerBy) {}

    /** In the order of joining. */
    @GetMapping
    List<SeatBody> seats(@PathVariable String studio, @PathVariable UUID series) {
        InShop.require();
        var view = desk.find(new SeriesId(series)).orElseThrow(() -> Problem.notFound("There is no such series"));
        var ids = view.seats().stream().map(Seat::order).toList();
        var numbers = orders.find(ids).stream()
                .collect(Collectors.toMap(order -> order.id().value(), OrderView::number));
        var names = buyers.recipients(ids);
        var zone = studios.profile().zone();
        return view.seats().stream()
                .map(seat -> {
                    var buyer = names.get(seat.order());
                    var asked = seat.asked();
                    var answerBy = seat.answerBy();
                    return new SeatBody(
                            seat.order(),
                            numbers.getOrDefault(seat.order(), ""),
                            buyer == null ? null : buyer.name(),
                            seat.designs(),
                            seat.whole(),
                            view.deposit(seat),
                            counts(view, seat),
                            asked == null ? null : asked.name(),
                            answerBy == null ? null : answerBy.atZone(zone).toOffsetDateTime());
                })
                .toList();
    }

    private static boolean counts(SeriesView view, Seat seat) {
        return view.gauge().counted().stream().anyMatch(each -> each.order().equals(seat.order()));
    }
}
