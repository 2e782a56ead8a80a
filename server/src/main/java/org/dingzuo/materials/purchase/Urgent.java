package org.dingzuo.materials.purchase;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What of main material cannot wait.
 *  @param due must be ordered today, for orders whose deposits cover it
 *  @param late orders whose material cannot be here when their making must begin */
public record Urgent(List<Need> due, List<Late> late) {

    /** @param neededOn the latest day on which the order's making can begin
     *  @param hereOn the first day on which there is surely enough of it */
    public record Late(UUID order, String item, LocalDate neededOn, LocalDate hereOn) {}
}
