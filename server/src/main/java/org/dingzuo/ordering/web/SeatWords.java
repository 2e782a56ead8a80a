package org.dingzuo.ordering.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.dingzuo.campaign.series.Minimum;
import org.dingzuo.campaign.series.SeatView;
import org.dingzuo.campaign.series.SeriesDesk;
import org.dingzuo.kernel.Language;
import org.dingzuo.kernel.Money;
import org.dingzuo.ordering.OrderView;
import org.dingzuo.ordering.seat.RestOfSeries;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The series that an order is in, in its buyer's words. */
@Component
class SeatWords {
    private final SeriesDesk desk;

    SeatWords(SeriesDesk desk) {
        this.desk = desk;
    }

    /** @param booking of the shop's page for it
     *  @param state GATHERING, DECIDING, STARTED or ENDED
     *  @param percent of the minimum, 100 at most; 100: reached
     *  @param question null: nothing is asked */
    record SeatBody(
            UUID booking,
            String name,
            String state,
            int pieces,
            @Nullable Integer leastPieces,
            Money deposits,
            @Nullable Money leastDeposits,
            int percent,
            OffsetDateTime closesAt,
            @Nullable Asked question) {}

    /** @param kind EXTENDED or DESIGN_DROPPED
     *  @param shipBy the later day asked for, or the day that stays
     *  @param reason why, in the maker's words
     *  @param rest what the order would be without what dropped out; null: nothing did */
    record Asked(
            String kind,
            OffsetDateTime answerBy,
            LocalDate shipBy,
            @Nullable String reason,
            @Nullable Rest rest) {}

    /** @param gone what is not made @param pieces how many are @param total what they cost with the way
     *  @param back what goes back at once of what was paid */
    record Rest(List<String> gone, int pieces, Money total, Money back) {}

    /** Null: it came from no series. */
    @Nullable
    SeatBody of(OrderView order, Language language, ZoneId zone) {
        if (order.booking() == null) {
            return null;
        }
        return desk.seatOf(order.id().value())
                .map(seat -> said(seat, order, language, zone))
                .orElse(null);
    }

    private static SeatBody said(SeatView view, OrderView order, Language language, ZoneId zone) {
        var series = view.series();
        var gauge = view.gauge();
        return new SeatBody(
                series.id().value(),
                series.name().in(language),
                state(view),
                gauge.pieces(),
                series.minimum() instanceof Minimum.Pieces(var least) ? least : null,
                gauge.deposits(),
                series.minimum() instanceof Minimum.Deposits(var least) ? least : null,
                series.minimum().percent(gauge),
                series.closesAt().atZone(zone).toOffsetDateTime(),
                asked(view, order, language, zone));
    }

    private static String state(SeatView view) {
        if (!view.stands()) {
            return "ENDED";
        }
        return switch (view.series().state()) {
            case OPEN -> "GATHERING";
            case DECIDING -> "DECIDING";
            case STARTED -> "STARTED";
            case REFUNDED -> "ENDED";
        };
    }

    private static @Nullable Asked asked(SeatView view, OrderView order, Language language, ZoneId zone) {
        var asked = view.seat().asked();
        var answerBy = view.seat().answerBy();
        if (asked == null || answerBy == null || !view.stands()) {
            return null;
        }
        var until = answerBy.atZone(zone).toOffsetDateTime();
        var series = view.series();
        return switch (asked) {
            case EXTENDED -> new Asked("EXTENDED", until, series.shipBy(), series.reason(), null);
            case DESIGN_DROPPED ->
                new Asked("DESIGN_DROPPED", until, series.shipBy(), null, rest(view, order, language));
        };
    }

    private static Rest rest(SeatView view, OrderView order, Language language) {
        var rest = RestOfSeries.of(order.offer(), view.stays());
        return new Rest(
                rest.gone().stream().map(line -> line.name().in(language)).toList(),
                rest.stays().size(),
                order.total().minus(rest.off()),
                rest.back(order.total(), order.paid()));
    }
}
