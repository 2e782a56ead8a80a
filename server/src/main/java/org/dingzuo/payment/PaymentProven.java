package org.dingzuo.payment;

import java.util.UUID;
import org.dingzuo.foundation.tenancy.StudioEvent;
import org.dingzuo.kernel.StudioId;

/** The buyer showed that a payment was made outside; the maker has to look. Published inside the transaction. */
public record PaymentProven(StudioId studio, PaymentId payment, UUID reference) implements StudioEvent {}
