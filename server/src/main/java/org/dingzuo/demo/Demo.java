package org.dingzuo.demo;

import org.dingzuo.foundation.directory.Directory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Fills an empty server once; on a later start the studios are there already. Runs before the server says that it is ready. */
@Component
@ConditionalOnProperty("dingzuo.demo")
class Demo implements ApplicationRunner {
    private static final Logger log = LoggerFactory.getLogger(Demo.class);

    private final Directory directory;
    private final DemoAccounts accounts;
    private final ZhangChen zhangChen;

    Demo(Directory directory, DemoAccounts accounts, ZhangChen zhangChen) {
        this.directory = directory;
        this.accounts = accounts;
        this.zhangChen = zhangChen;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (directory.studioOfShop(ZhangChen.SLUG).isEmpty()) {
            zhangChen.open();
            log.info("demo filled");
        }
        accounts.tell(ZhangChen.SLUG);
    }
}
