package org.dingzuo.kernel;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Somebody who signs in: a maker or a host, never a buyer. */
public record AccountId(@JsonValue UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
