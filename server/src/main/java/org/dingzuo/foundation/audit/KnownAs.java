package org.dingzuo.foundation.audit;

import org.jspecify.annotations.Nullable;

/** As what the reader of the log knows a thing.
 *  @param at whose page it is on: its own, or that of the folder it lies in
 *  @param name null: it is gone, or such things have no names
 *  @param isGone such things have names, and nobody knows one for it any more */
public record KnownAs(Subject at, @Nullable String name, boolean isGone) {}
