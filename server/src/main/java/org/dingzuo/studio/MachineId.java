package org.dingzuo.studio;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

public record MachineId(@JsonValue UUID value) {}
