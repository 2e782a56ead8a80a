package org.dingzuo.bench.house;

import java.io.IOException;
import java.net.URI;

/** Where a house listens. */
public record Address(String host, int port) {
    static Address here(int port) {
        return new Address("127.0.0.1", port);
    }

    /** @throws IllegalArgumentException if it is no http address of a host */
    public static Address of(String url) {
        var read = URI.create(url);
        if (!"http".equals(read.getScheme()) || read.getHost() == null) {
            throw new IllegalArgumentException(url + " is no address such as http://localhost:8080");
        }
        return new Address(read.getHost(), read.getPort() < 0 ? 80 : read.getPort());
    }

    Wire connect() throws IOException {
        return new Wire(this);
    }

    @Override
    public String toString() {
        return "http://" + host + ":" + port;
    }
}
