package org.dingzuo.production.sample;

import org.jspecify.annotations.Nullable;

/** What its maker says of a sample.
 *  @param photo key of a closed picture; null only of one that fails */
public record Verdict(boolean passed, @Nullable String photo, String words) {}
