package org.dingzuo.identity;

import org.dingzuo.kernel.AccountId;

/** @param login what one signs in with, in its one canonical spelling
 *  @param name how colleagues see this person */
public record Account(AccountId id, String login, String name, boolean host) {}
