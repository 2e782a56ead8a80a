package org.dingzuo.payment;

import java.util.UUID;
import org.dingzuo.foundation.tenancy.StudioEvent;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.StudioId;

/** Money has come in and stands in the ledger. Published inside the transaction that took it in.
 *  @param wasVoid it came although it was no longer asked for: whoever owns the reference must say what becomes of it */
public record PaymentReceived(StudioId studio, PaymentId payment, UUID reference, Money amount, boolean wasVoid)
        implements StudioEvent {}
