package org.dingzuo;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Dingzuo {
    public static void main(String[] arguments) {
        SpringApplication.run(Dingzuo.class, arguments);
    }
}
