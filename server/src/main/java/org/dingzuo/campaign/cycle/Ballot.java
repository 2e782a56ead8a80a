package org.dingzuo.campaign.cycle;

import java.util.List;

/** What one person thinks of the designs on show.
 *  @param likes as many as please
 *  @param ranking the best first, at most three */
public record Ballot(List<String> likes, List<String> ranking) {
    public static final Ballot EMPTY = new Ballot(List.of(), List.of());
}
