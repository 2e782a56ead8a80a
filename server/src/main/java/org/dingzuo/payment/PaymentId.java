package org.dingzuo.payment;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

public record PaymentId(@JsonValue UUID value) {}
