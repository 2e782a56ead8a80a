package org.dingzuo.engagement;

import org.jspecify.annotations.Nullable;

/** One comment or chat line as it came. @param author as the platform shows it; null: nobody is named */
public record Remark(@Nullable String author, String words) {}
