package org.dingzuo.campaign;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

public record DropId(@JsonValue UUID value) {}
