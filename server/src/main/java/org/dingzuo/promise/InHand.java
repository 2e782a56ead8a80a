package org.dingzuo.promise;

import java.util.List;
import java.util.Set;
import org.dingzuo.planner.Placement;

/** One order that may be planned anew.
 *  @param rows where its open steps really lie, in the past too
 *  @param begun steps of it that hands are on
 *  @param sheet its work as it was promised */
record InHand(List<Placement> rows, Set<String> begun, SheetLedger.Sheet sheet) {}
