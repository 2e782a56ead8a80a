package org.dingzuo.campaign.cycle;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Also the id under which buyers book it. */
public record CycleId(@JsonValue UUID value) {}
