package org.dingzuo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dingzuo.testing.ApiDescription;
import org.dingzuo.testing.RunningHouse;
import org.dingzuo.testing.Shopper;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The web client is generated from this file, so it must be the API as it stands. */
@RunningHouse
class ApiDescriptionTest {
    private static final Path COMMITTED = Path.of("../web/packages/api/openapi.json");

    @LocalServerPort
    int port;

    @Test
    void theCommittedDescriptionIsTheApiAsItStands() throws IOException {
        var raw = new Shopper(port).get("/v3/api-docs");
        assertThat(raw.status()).isEqualTo(200);
        var now = ApiDescription.of(raw.raw().body());
        if (!Files.exists(COMMITTED) || !Files.readString(COMMITTED).equals(now)) {
            Files.writeString(COMMITTED, now);
            throw new AssertionError(
                    "web/packages/api/openapi.json was written anew; run `npm run generate` in web and commit both");
        }
    }
}
