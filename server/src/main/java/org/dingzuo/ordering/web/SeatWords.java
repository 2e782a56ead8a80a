package org.dingzuo.ordering.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.dingzuo.campaign.series.Minimum;
import org.dingzuo.campaign.series.SeatView;
import org.dingzuo.campaign.series.SeriesDesk;
import org.dingzuo.kernel.Language;
import org.dingzuo.kernel.Money;
import org.dingzuo.ordering.OrderView;
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

    /** @param kind EXTENDED
     *  @param shipBy the later day asked for
     *  @param reason why, in the maker's words */
    record Asked(
            String kind,
            OffsetDateTime answerBy,
            LocalDate shipBy,
            @Nullable String reason) {}

    /** Null: it came from no series. */
    @Nullable
    SeatBody of(OrderView order, Language language, ZoneId zone) {
        return desk.seatOf(order.id().value())
                .map(seat -> said(seat, language, zone))
                .orElse(null);
    }

    private static SeatBody said(SeatView view, Language language, ZoneId zone) {
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
                asked(view, zone));
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

    private static @Nullable Asked asked(SeatView view, ZoneId zone) {
        var asked = view.seat().asked();
        var answerBy = view.seat().answerBy();
        if (asked == null || answerBy == null || !view.stands()) {
            return null;
        }
        var until = answerBy.atZone(zone).toOffsetDateTime();
        return switch (asked) {
            case EXTENDED ->
                new Asked(
                        "EXTENDED", until, view.series().shipBy(), view.series().reason());
        };
    }
}
