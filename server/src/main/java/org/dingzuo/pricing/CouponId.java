package org.dingzuo.pricing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

public record CouponId(@JsonValue UUID value) {}
