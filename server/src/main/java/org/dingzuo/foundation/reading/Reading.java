package org.dingzuo.foundation.reading;

/** A question about any number of things, of which each row becomes a {@code T}. Whoever needs several asks them in one statement.
 *  @param sql knows {@code :studio} and {@code :ids}; the column {@code of} says whose a row is, the others are T's components by name */
public record Reading<T>(String sql, Class<T> type) {}
