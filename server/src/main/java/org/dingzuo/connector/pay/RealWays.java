package org.dingzuo.connector.pay;

import java.time.Clock;
import org.dingzuo.foundation.jobs.StudioJobs;
import org.dingzuo.payment.spi.PaymentProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Real money, on every server that does not play with it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "dingzuo.sandbox", havingValue = "false", matchIfMissing = true)
class RealWays {
    @Bean
    @Order(1)
    static PaymentProvider wechatPay(Merchants merchants, MoneyBackStore store, StudioJobs jobs, Clock clock) {
        return new RealWay("wechatpay", merchants, store, jobs, clock);
    }

    @Bean
    @Order(2)
    static PaymentProvider alipay(Merchants merchants, MoneyBackStore store, StudioJobs jobs, Clock clock) {
        return new RealWay("alipay", merchants, store, jobs, clock);
    }
}
