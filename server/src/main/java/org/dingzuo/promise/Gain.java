package org.dingzuo.promise;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What a proposal is good for.
 *  @param minutesSooner over all orders that move, less what others wait longer within their promises; may be below 0 in a repair
 *  @param loadsSaved firings or dye baths fewer
 *  @param setupsSaved times fewer that something is made ready
 *  @param broken orders whose promise would break if nobody re-sorted anything
 *  @param late of those, the ones that nothing in this proposal saves, each with the day it could leave */
public record Gain(int minutesSooner, int loadsSaved, int setupsSaved, List<UUID> broken, List<Late> late) {

    public record Late(UUID order, LocalDate promised, LocalDate leaves) {}
}
