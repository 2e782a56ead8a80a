package org.dingzuo.catalog;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

public record DesignId(@JsonValue UUID value) {}
