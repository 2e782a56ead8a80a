package org.dingzuo.promise;

import org.dingzuo.kernel.StudioId;

/** A studio's plan is another than it was. Told on the node that saw it, after the commit, and not kept: who misses it looks by and by. */
public record PlanTurned(StudioId studio) {}
