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
        // Asked to stop, it stopped: that is no failure, so not the 143 that Java answers by itself.
        SpringApplication.getShutdownHandlers().add(() -> Runtime.getRuntime().halt(0));
    }
}
