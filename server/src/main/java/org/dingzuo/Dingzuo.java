package org.dingzuo;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableAsync;

/** The application. Each package beside this class is one module; {@code kernel} and {@code foundation} are everybody's ground. */
@SpringBootApplication
@EnableAsync
@Modulithic(
        systemName = "Dingzuo",
        sharedModules = {"kernel", "foundation"})
public class Dingzuo {
    public static void main(String[] arguments) {
        SpringApplication.run(Dingzuo.class, arguments);
    }
}
