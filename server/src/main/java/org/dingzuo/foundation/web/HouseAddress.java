package org.dingzuo.foundation.web;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Under which address this server is known outside: the setting {@code dingzuo.address}, else this machine and port. */
@Component
public class HouseAddress {
    private final Environment environment;

    HouseAddress(Environment environment) {
        this.environment = environment;
    }

    /** The whole address of a page or route of this house. */
    public String of(String path) {
        var set = environment.getProperty("dingzuo.address", "");
        return (set.isBlank() ? here() : set.replaceAll("/+$", "")) + path;
    }

    private String here() {
        var port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        return "http://localhost:" + port;
    }
}
