package org.dingzuo.ordering;

import java.util.List;
import java.util.Map;
import org.dingzuo.materials.leadtime.Wait;
import org.dingzuo.promise.WorkLine;

/** What making an accepted offer takes. */
record AgreedWork(List<WorkLine> lines, Map<String, Long> need, Wait coming) {}
