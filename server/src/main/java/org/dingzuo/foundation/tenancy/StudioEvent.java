package org.dingzuo.foundation.tenancy;

import org.dingzuo.kernel.StudioId;

/** Something that happened in one studio. Its listeners run in that studio's scope, also after a restart. Ids only, no personal data. */
public interface StudioEvent {
    StudioId studio();
}
