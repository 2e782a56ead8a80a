package org.dingzuo;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableAsync;

/** The application. Each package beside this class is one module; {@code kernel} and {@code foundation} are everybody's ground.
 *  Beans go by their full names: two modules may well use the same word. */
@SpringBootApplication(
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        exclude = {
            // Makers sign in by identity's own accounts; a generated user would only print its password.
            UserDetailsServiceAutoConfiguration.class,
            // What is refused below the controllers has the house's own words (RefusalValve), not the framework's page.
            ErrorMvcAutoConfiguration.class
        })
@EnableAsync
@Modulithic(
        systemName = "Dingzuo",
        sharedModules = {"kernel", "foundation"})
public class Dingzuo {
    public static void main(String[] arguments) {
        var house = SpringApplication.run(Dingzuo.class, arguments);
        if (house.getEnvironment().containsProperty("dingzuo.command")) {
            // An errand beside the running house: its runner has done it, so close the door.
            System.exit(SpringApplication.exit(house));
        }
        // Asked to stop, it stopped: that is no failure, so not the 143 that Java answers by itself.
        SpringApplication.getShutdownHandlers().add(() -> Runtime.getRuntime().halt(0));
    }
}
