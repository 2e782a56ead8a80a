package org.dingzuo.promise;

/** The right to change a studio's plan, until the transaction that took it ends. @param version of the plan as it was found */
public record Turn(long version) {}
