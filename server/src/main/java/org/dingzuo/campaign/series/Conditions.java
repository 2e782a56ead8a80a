package org.dingzuo.campaign.series;

import java.time.ZoneId;
import java.util.HashMap;
import org.dingzuo.promise.Because;

/** What a seat's promise hangs on, as a reason. */
final class Conditions {
    private Conditions() {}

    /** It starts when the minimum is reached, by the closing day; then it leaves by the common day. */
    static Because of(Series series, ZoneId zone) {
        var parameters = new HashMap<String, String>();
        parameters.put("until", series.shipBy().toString());
        parameters.put("by", series.closesAt().atZone(zone).toLocalDate().toString());
        return switch (series.minimum()) {
            case Minimum.Pieces(var least) -> {
                parameters.put("least", String.valueOf(least));
                yield new Because("series-pieces", parameters);
            }
            case Minimum.Deposits(var least) -> {
                parameters.put("amount", String.valueOf(least.minor()));
                yield new Because("series-deposits", parameters);
            }
        };
    }
}
