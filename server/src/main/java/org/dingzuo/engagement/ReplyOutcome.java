package org.dingzuo.engagement;

import org.dingzuo.ordering.offering.OfferOutcome;

/** What can be said to an inquiry. */
public sealed interface ReplyOutcome {
    record Ready(Reply reply) implements ReplyOutcome {}

    /** Which design is meant is not known yet: the maker picks one. */
    record DesignUnknown() implements ReplyOutcome {}

    record Refused(OfferOutcome why) implements ReplyOutcome {}
}
