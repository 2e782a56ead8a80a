package org.dingzuo.connector.pay;

import org.jspecify.annotations.Nullable;

/** What a till needs to open an attempt at its provider.
 *  @param title what the buyer reads at the provider
 *  @param tell where the provider reports to @param back the buyer's page in this house
 *  @param code WeChat's one-time word for who is paying; null: not known yet
 *  @param address where the buyer's device calls from */
public record Ask(
        Attempt attempt,
        String title,
        String tell,
        String back,
        @Nullable String code,
        String address) {}
