package org.dingzuo.campaign.series.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dingzuo.campaign.series.End;
import org.dingzuo.campaign.series.Minimum;
import org.dingzuo.campaign.series.Outlook;
import org.dingzuo.campaign.series.Series;
import org.dingzuo.campaign.series.SeriesView;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Words;
import org.jspecify.annotations.Nullable;

/** A series as its maker reads it.
 *  @param state OPEN, DECIDING, STARTED or REFUNDED
 *  @param discount off the whole series, in hundredths of a percent
 *  @param reason why it was extended; null: it was not
 *  @param start what starting now would do; null: it cannot start
 *  @param extension what more time would do; null: it did not close short
 *  @param refund what giving everything back would do; null: it is settled */
record SeriesBody(
        UUID id,
        Words name,
        Words story,
        @Nullable String film,
        String state,
        OffsetDateTime opensAt,
        OffsetDateTime closesAt,
        LocalDate shipBy,
        OffsetDateTime decideBy,
        int places,
        int free,
        int discount,
        int extensions,
        @Nullable String reason,
        MinimumBody minimum,
        GaugeBody gauge,
        List<DesignBody> designs,
        @Nullable OutlookBody start,
        @Nullable OutlookBody extension,
        @Nullable OutlookBody refund) {

    /** One of both. @param deposits so much paid in */
    record MinimumBody(@Nullable Integer pieces, @Nullable Money deposits) {
        static MinimumBody of(Minimum minimum) {
            return switch (minimum) {
                case Minimum.Pieces(var least) -> new MinimumBody(least, null);
                case Minimum.Deposits(var least) -> new MinimumBody(null, least);
            };
        }
    }

    /** What is paid in and counts. @param percent of the minimum, 100 at most; 100: reached */
    record GaugeBody(int pieces, Money deposits, int percent, int unpaidPieces, int unansweredPieces) {}

    /** @param least paid pieces below which it is not made @param wouldDrop if the series started now */
    record DesignBody(String design, int least, int pieces, boolean dropped, boolean wouldDrop) {}

    record OutlookBody(int running, int asked, int ending, Money back) {
        static OutlookBody of(Outlook outlook) {
            return new OutlookBody(outlook.running(), outlook.asked(), outlook.ending(), outlook.back());
        }
    }

    static SeriesBody of(SeriesView view, ZoneId zone) {
        var series = view.series();
        var gauge = view.gauge();
        Set<String> dropping = view.end() instanceof End.Runs(var dropped) ? dropped : Set.of();
        var settled = series.state().isSettled();
        return new SeriesBody(
                series.id().value(),
                series.name(),
                series.story(),
                series.film(),
                series.state().name(),
                series.opensAt().atZone(zone).toOffsetDateTime(),
                series.closesAt().atZone(zone).toOffsetDateTime(),
                series.shipBy(),
                series.decideBy().atZone(zone).toOffsetDateTime(),
                series.places(),
                view.free(),
                series.discount(),
                series.extensions(),
                series.reason(),
                MinimumBody.of(series.minimum()),
                new GaugeBody(
                        gauge.pieces(),
                        gauge.deposits(),
                        series.minimum().percent(gauge),
                        gauge.unpaidPieces(),
                        gauge.unansweredPieces()),
                series.designs().stream()
                        .map(member -> new DesignBody(
                                member.design(),
                                member.least(),
                                gauge.pieces(member.design()),
                                member.dropped(),
                                !settled && gauge.pieces(member.design()) < member.least()))
                        .toList(),
                settled || view.end() instanceof End.Short || gauge.unansweredPieces() > 0
                        ? null
                        : OutlookBody.of(Outlook.ofStart(view, dropping)),
                series.state() == Series.State.DECIDING ? OutlookBody.of(Outlook.ofExtension(view)) : null,
                settled ? null : OutlookBody.of(Outlook.ofRefund(view)));
    }
}
