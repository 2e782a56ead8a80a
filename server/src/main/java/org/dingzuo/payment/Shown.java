package org.dingzuo.payment;

/** A payment that its buyer says is made, and the last picture of it. */
public record Shown(Payment payment, Proof proof) {}
