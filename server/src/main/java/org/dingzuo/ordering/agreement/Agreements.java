package org.dingzuo.ordering.agreement;

import java.util.List;
import org.dingzuo.ordering.OrderId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was agreed about an order, word for word and for ever. */
@Service
@Transactional(readOnly = true)
public class Agreements {
    private final AgreementLedger ledger;

    Agreements(AgreementLedger ledger) {
        this.ledger = ledger;
    }

    /** The accepted offer, then every change that both agreed to. */
    public List<Agreement> of(OrderId order) {
        return ledger.of(order);
    }
}
