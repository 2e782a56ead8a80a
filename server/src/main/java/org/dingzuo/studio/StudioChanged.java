package org.dingzuo.studio;

import org.dingzuo.foundation.tenancy.StudioEvent;
import org.dingzuo.kernel.StudioId;

/** The studio's profile, policy, people, machines or calendar were changed by its owner. */
public record StudioChanged(StudioId studio) implements StudioEvent {}
