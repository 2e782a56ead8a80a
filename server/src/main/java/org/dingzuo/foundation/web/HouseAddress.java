package org.dingzuo.foundation.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Under which address this server is known outside: the setting {@code dingzuo.address}, else this machine and port. The port is
 *  left in the data folder, for an errand that joins a running house and has none of its own. */
@Component
public class HouseAddress {
    private static final String DEFAULT_PORT = "8080";

    private final Environment environment;
    private final Path portFile;

    HouseAddress(Environment environment, @Value("${dingzuo.data}") Path folder) {
        this.environment = environment;
        this.portFile = folder.resolve("port");
    }

    /** The whole address of a page or route of this house. */
    public String of(String path) {
        return known().orElseGet(() -> "http://localhost:" + port()) + path;
    }

    /** The address that whoever runs the house has set; empty: nobody has said how it is reached from outside. */
    public Optional<String> known() {
        return Optional.ofNullable(environment.getProperty("dingzuo.address"))
                .filter(set -> !set.isBlank())
                .map(set -> set.replaceAll("/+$", ""));
    }

    @EventListener
    void opened(WebServerInitializedEvent event) throws IOException {
        // A management server of its own is not the house's door.
        if (event.getApplicationContext().getServerNamespace() == null) {
            Files.createDirectories(portFile.getParent());
            Files.writeString(portFile, String.valueOf(event.getWebServer().getPort()));
        }
    }

    private String port() {
        var mine = environment.getProperty("local.server.port");
        return mine != null ? mine : leftBehind();
    }

    private String leftBehind() {
        try {
            return Files.exists(portFile) ? Files.readString(portFile).strip() : DEFAULT_PORT;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
