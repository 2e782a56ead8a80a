package org.dingzuo.connector.pay;

import org.jspecify.annotations.Nullable;

/** Who wants to pay. @param page the page to come back to @param code WeChat's one-time word for who it is @param address of the device */
public record Payer(String page, @Nullable String code, String address) {}
