package org.dingzuo.foundation.audit;

import java.util.UUID;

/** A thing that was changed.
 *  @param kind such as {@code person}
 *  @param id of one such thing; for what a studio has only one of, the studio's */
public record Subject(String kind, UUID id) {}
