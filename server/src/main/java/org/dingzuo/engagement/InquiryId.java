package org.dingzuo.engagement;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

public record InquiryId(@JsonValue UUID value) {}
