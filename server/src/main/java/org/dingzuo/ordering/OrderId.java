package org.dingzuo.ordering;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

public record OrderId(@JsonValue UUID value) {}
