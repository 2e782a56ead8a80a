package org.dingzuo.production;

/** The answer to one check of a step's instructions.
 *  @param no of the check, from 0
 *  @param whyNot empty: it is as it should be */
public record Looked(int no, String whyNot) {}
