package org.dingzuo.campaign;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** What a wish's {@code booking} names, whichever kind it is. */
public record BookingId(@JsonValue UUID value) {}
