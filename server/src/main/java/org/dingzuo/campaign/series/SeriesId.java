package org.dingzuo.campaign.series;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

public record SeriesId(@JsonValue UUID value) {}
