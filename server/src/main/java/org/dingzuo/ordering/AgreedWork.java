package org.dingzuo.ordering;

import java.util.List;
import java.util.Map;
import org.dingzuo.materials.leadtime.Wait;
import org.dingzuo.promise.Ask;
import org.dingzuo.promise.WorkLine;
import org.springframework.modulith.NamedInterface;

/** What making an accepted offer takes. */
@NamedInterface("rooms")
public record AgreedWork(List<WorkLine> lines, Map<String, Long> need, Wait coming) {
    /** Its price and terms were agreed, however busy the house is now. */
    public Ask asked(OrderId order) {
        return new Ask(order.value(), lines, coming, null);
    }
}
