package org.dingzuo.fulfilment;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

public record ParcelId(@JsonValue UUID value) {}
