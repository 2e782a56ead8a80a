package org.dingzuo.connector.account;

/** @param secret kept sealed, and never shown again
 *  @param needed without it the account is none */
public record AccountField(String name, boolean secret, boolean needed) {}
