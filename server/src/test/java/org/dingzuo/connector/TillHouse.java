package org.dingzuo.connector;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** The whole application as a studio runs it: no demo, no play money, real providers, which are the fakes. On a database of its own,
 *  since a server with play money refuses rows such as these. One for all its test classes. */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "dingzuo.limits.posts-per-minute=0",
            "dingzuo.address=https://till.example",
            "dingzuo.wechatpay.patience=2s",
            "dingzuo.alipay.patience=2s",
            "dingzuo.outside.patience=2s"
        })
@ContextConfiguration(initializers = TillHouseInitializer.class)
public @interface TillHouse {}
