package org.dingzuo.engagement;

import java.time.LocalDate;
import java.util.List;

/** What became of a film: from whoever opened it to whoever paid. Visits, people and orders are different things, so a later number may
 *  be larger than an earlier one.
 *  @param asked people who wrote under it
 *  @param answered of these, whom the maker has answered
 *  @param byDay days on which something happened, the oldest first
 *  @param byPost the most opened first */
public record Funnel(Steps all, long asked, long answered, List<OfDay> byDay, List<OfPost> byPost) {
    /** @param ordered orders that were not given up @param paid of these, with at least the deposit in */
    public record Steps(long opened, long played, long tapped, long ordered, long paid) {
        static final Steps NONE = new Steps(0, 0, 0, 0, 0);

        Steps plus(Steps more) {
            return new Steps(
                    opened + more.opened,
                    played + more.played,
                    tapped + more.tapped,
                    ordered + more.ordered,
                    paid + more.paid);
        }
    }

    public record OfDay(LocalDate day, Steps steps) {}

    /** @param post as the link named it; empty: not known */
    public record OfPost(String post, Steps steps) {}
}
