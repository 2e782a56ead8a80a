package org.dingzuo.payment;

import java.util.UUID;
import org.dingzuo.foundation.tenancy.StudioEvent;
import org.dingzuo.kernel.StudioId;

/** Money is about to be taken in that is no longer asked for. Published before anything is locked, so that whoever owns the reference
 *  can take its own locks first. */
public record VoidPaymentArriving(StudioId studio, UUID reference) implements StudioEvent {}
