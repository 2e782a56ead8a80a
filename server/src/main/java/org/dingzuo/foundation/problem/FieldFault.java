package org.dingzuo.foundation.problem;

/** One thing wrong with one field of a request: where (a path such as {@code lines[0].quantity}), a code, and why, with what to do. */
public record FieldFault(String field, String code, String why) {}
