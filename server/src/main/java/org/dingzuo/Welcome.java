package org.dingzuo;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.stream.Stream;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says, once everything is ready, where to point a browser: on this machine, and from a phone in the same room. */
@Component
class Welcome {
    @EventListener
    void ready(ApplicationReadyEvent event) throws SocketException {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            var port = web.getWebServer().getPort();
            System.out.println("\n定作已就绪 Dingzuo is ready");
            hosts(web.getEnvironment())
                    .map(host -> "http://" + host + ":" + port)
                    .forEach(base ->
                            System.out.println("  商店 Shop   " + base + "/<slug>\n  工作室 Studio " + base + "/studio"));
        }
    }

    private static Stream<String> hosts(Environment environment) throws SocketException {
        var onlyHere = Stream.of("localhost");
        return environment.containsProperty("server.address") ? onlyHere : Stream.concat(onlyHere, nearby());
    }

    private static Stream<String> nearby() throws SocketException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(InetAddress::isSiteLocalAddress)
                .map(InetAddress::getHostAddress)
                .filter(address -> address.contains("."));
    }
}
