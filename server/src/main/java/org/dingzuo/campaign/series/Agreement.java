package org.dingzuo.campaign.series;

import java.time.LocalDate;
import java.util.List;

/** What a buyer who was asked has agreed to. */
public sealed interface Agreement {
    /** @param reason why, in the maker's words */
    record LaterDay(LocalDate shipBy, String reason) implements Agreement {}

    /** @param lines of the order, from 0, that are not made */
    record Without(List<Integer> lines) implements Agreement {}
}
