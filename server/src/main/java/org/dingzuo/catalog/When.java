package org.dingzuo.catalog;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** When a step or a bill line belongs to a configuration.
 *  @param choices any of these chosen; null: the group is filled in at all */
public record When(String group, @Nullable Set<String> choices) {}
