package org.dingzuo.connector.carry;

import java.util.List;
import org.dingzuo.connector.pay.MerchantField;

/** What one carrier's account consists of. */
public interface CarrierDesk {
    /** Lower case and stable. */
    String carrier();

    /** What a studio has to enter, all of it, in the order of asking. */
    List<MerchantField> fields();
}
