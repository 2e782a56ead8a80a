package org.dingzuo.foundation.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.dingzuo.foundation.media.MediaFolder.Access;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.testing.RunningHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningHouse
class MediaOverHttpTest {
    private static final StudioId STUDIO = new StudioId(new UUID(1, 2));

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    MediaStore store;

    @Autowired
    MediaLinks links;

    MediaKey open;
    MediaKey closed;

    @BeforeEach
    void keep() {
        var content = new byte[1_000];
        content[500] = 7;
        open = new MediaFolder(Access.OPEN, STUDIO, UUID.randomUUID()).file("film.mp4");
        closed = new MediaFolder(Access.CLOSED, STUDIO, UUID.randomUUID()).file("proof.jpg");
        store.put(open, new ByteArrayInputStream(content), 1_000);
        store.put(closed, new ByteArrayInputStream(content), 1_000);
    }

    @Test
    void anOpenMediumIsFetchedWithItsTypeAndForever() {
        var answer = get("/media/" + open);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).hasSize(1_000);
        assertThat(header(answer, "Content-Type")).isEqualTo("video/mp4");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Cache-Control")).contains("immutable").contains("max-age=31536000");
        assertThat(header(answer, "Accept-Ranges")).isEqualTo("bytes");
    }

    @Test
    void aFilmIsFetchedInRanges() {
        var middle = get("/media/" + open, "Range", "bytes=500-509");
        assertThat(middle.statusCode()).isEqualTo(206);
        assertThat(middle.body()).hasSize(10).startsWith(7);
        assertThat(header(middle, "Content-Range")).isEqualTo("bytes 500-509/1000");
        assertThat(get("/media/" + open, "Range", "bytes=-10").body()).hasSize(10);
        assertThat(get("/media/" + open, "Range", "bytes=5000-").statusCode()).isEqualTo(416);
    }

    @Test
    void whatTheClientHasIsNotSentAgain() {
        var tag = header(get("/media/" + open), "ETag");
        assertThat(get("/media/" + open, "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @Test
    void aClosedMediumNeedsItsLink() {
        assertThat(get("/media/" + closed).statusCode()).isEqualTo(404);
        var link = links.to(closed);
        var answer = get(link);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Cache-Control")).contains("private");
        assertThat(get(link.replace("until=", "until=9")).statusCode()).isEqualTo(404);
        assertThat(get(link.substring(0, link.length() - 3) + "abc").statusCode())
                .isEqualTo(404);
        assertThat(get(link.replace(closed.value(), open.value().replace("open", "closed")))
                        .statusCode())
                .isEqualTo(404);
        assertThat(get("/media/" + closed + "?until=1&seal=y").statusCode()).isEqualTo(404);
        assertThat(get("/media/" + closed + "?until=x&seal=y").statusCode()).isEqualTo(422);
    }

    @Test
    void nobodyLeavesTheFolder() {
        for (var path : new String[] {
            "/media/", "/media/x", "/media/%2e%2e/keys/personal.key", "/media/open/..%2f..%2fkeys", "/media/.incoming"
        }) {
            assertThat(get(path).statusCode()).as(path).isIn(400, 404);
        }
    }

    private HttpResponse<byte[]> get(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
