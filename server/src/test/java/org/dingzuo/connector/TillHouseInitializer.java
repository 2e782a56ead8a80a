package org.dingzuo.connector;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.util.Map;
import org.dingzuo.testing.RealDatabase;
import org.dingzuo.testing.RealDatabaseInitializer;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** A database of its own, and the fakes in the providers' place. */
public final class TillHouseInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        RealDatabaseInitializer.hand(RealDatabase.ofItsOwn(), context);
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "fakes",
                        Map.of(
                                "dingzuo.wecom.address", Counter.ROBOTS.address(),
                                "dingzuo.dingtalk.address", Counter.ROBOTS.address(),
                                "dingzuo.feishu.address", Counter.ROBOTS.address(),
                                "dingzuo.wechatpay.address", Counter.WECHAT.address(),
                                "dingzuo.wechat.address", Counter.WECHAT.address(),
                                "dingzuo.alipay.gateway", Counter.ALIPAY.gateway(),
                                "dingzuo.kuaidi100.address", Counter.KUAIDI100.address(),
                                "dingzuo.shunfeng.address", Counter.SF.address())));
        // The tests say when a job's time has come: one that ran by itself would make them a matter of luck.
        context.addApplicationListener((ApplicationListener<ApplicationReadyEvent>)
                ready -> ready.getApplicationContext().getBean(Scheduler.class).pause());
    }
}
