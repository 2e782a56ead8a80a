package org.dingzuo.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/** The whole application on a free port, with the demo's studios and the sandbox, on a real database. One for all test classes. */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "dingzuo.demo=true",
            "dingzuo.demo-history=false",
            "dingzuo.sandbox=true",
            // Dates do not change under a test's feet; who tests that they are measured has it done.
            "dingzuo.measures-promises=false",
            "dingzuo.betters-plans=false",
            // All tests come from one address.
            "dingzuo.limits.posts-per-minute=0",
            // For ApiDescriptionTest; here, so that one context serves all.
            "springdoc.api-docs.enabled=true",
            "springdoc.use-fqn=true",
            "springdoc.paths-to-match=/api/v1/**"
        })
@OnRealDatabase
public @interface RunningHouse {}
