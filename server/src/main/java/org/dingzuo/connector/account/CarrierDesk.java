package org.dingzuo.connector.account;

/** The account at somebody who tells where parcels are. */
public interface CarrierDesk extends AccountDesk {}
