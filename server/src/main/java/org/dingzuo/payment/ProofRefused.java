package org.dingzuo.payment;

import java.util.UUID;
import org.dingzuo.foundation.tenancy.StudioEvent;
import org.dingzuo.kernel.StudioId;

/** The maker did not find the money: the payment is asked for again. Published inside the transaction. */
public record ProofRefused(StudioId studio, PaymentId payment, UUID reference, String because) implements StudioEvent {}
