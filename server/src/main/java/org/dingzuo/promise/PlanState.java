package org.dingzuo.promise;

/** What the plan's row says: which plan, and which measured buffers, hold. @param edition 0: nothing was measured yet */
record PlanState(long version, long edition) {}
