package org.dingzuo.promise;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dingzuo.planner.Placement;
import org.dingzuo.planner.Replanning;

/** The plan of one studio as it stands now, put as a question to the planner.
 *  @param ask jobs that may move with the minute by which each must end, what may not move, and the frozen zone
 *  @param rows by job that may move, where its open steps really lie, in the past too
 *  @param behind jobs with a step whose time is over though nobody began it: they cannot go on as planned */
record Standing(Replanning ask, Map<String, List<Placement>> rows, Set<String> behind) {}
