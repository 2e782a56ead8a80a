package org.dingzuo.connector.pay;

/** @param secret kept sealed, and never shown again */
public record MerchantField(String name, boolean secret) {}
