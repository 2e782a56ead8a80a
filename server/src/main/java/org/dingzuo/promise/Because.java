package org.dingzuo.promise;

import java.util.Map;

/** Why not earlier: a stable code with its parameters, put into words at the edge. Codes: {@code person-busy}, {@code person-away},
 *  {@code machine-busy}, {@code load}, {@code wait}, {@code material}, {@code week-full}, {@code work}. */
public record Because(String code, Map<String, String> parameters) {}
