package org.dingzuo.ordering;

import java.util.List;
import org.dingzuo.kernel.StudioId;
import org.springframework.stereotype.Component;

/** TEMP. */
@Component
class LeavingOut {
    void leaveOut(StudioId studio, OrderId order, List<Integer> lines) {
        throw new IllegalStateException("not yet");
    }
}
