package org.dingzuo.customer;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

public record BuyerId(@JsonValue UUID value) {}
