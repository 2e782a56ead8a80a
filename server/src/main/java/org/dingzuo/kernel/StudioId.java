package org.dingzuo.kernel;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** The tenant: one studio on this server. */
public record StudioId(@JsonValue UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
