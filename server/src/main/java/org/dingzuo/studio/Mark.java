package org.dingzuo.studio;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far somebody is with a kind of work, as it was last marked.
 *  @param by name of who marked it; null: the house, or somebody who is not there any more
 *  @param version for If-Match */
public record Mark(String work, Rung rung, @Nullable String by, Instant at, long version) {}
