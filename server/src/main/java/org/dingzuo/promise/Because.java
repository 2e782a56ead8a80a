package org.dingzuo.promise;

import java.util.Map;

/** Why not earlier: a stable code with its parameters, put into words at the edge. Codes: {@code person-busy}, {@code person-away},
 *  {@code unfit-hours}, {@code machine-busy}, {@code load}, {@code wait}, {@code material}, {@code day-full}, {@code week-full}, {@code design-full}, {@code person-full},
 *  {@code over-cap}, {@code busy}, {@code closed-for-now}, {@code below-minimum}, {@code heavy-option},
 *  {@code repair} (kept for late work), {@code work}, {@code lies-ready} (nothing is to be made), {@code no-skill}, {@code nobody-alone} (some
 *  could, nobody is trained), {@code no-machine}. */
public record Because(String code, Map<String, String> parameters) {}
