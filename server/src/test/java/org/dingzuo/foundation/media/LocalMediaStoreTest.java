package org.dingzuo.foundation.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import java.util.stream.Stream;
import org.dingzuo.foundation.media.MediaFolder.Access;
import org.dingzuo.foundation.media.MediaStore.PutOutcome;
import org.dingzuo.kernel.StudioId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalMediaStoreTest {
    private static final MediaFolder FILM = new MediaFolder(Access.OPEN, new StudioId(new UUID(1, 2)), new UUID(3, 4));

    @TempDir
    Path data;

    LocalMediaStore store;

    @BeforeEach
    void open() throws IOException {
        store = new LocalMediaStore(data, Clock.systemUTC());
    }

    @Test
    void whatWasKeptCanBeReadUntilItsFolderIsDeleted() throws IOException {
        var piece = FILM.file("720p/piece-001.m4s");
        assertThat(store.put(piece, new ByteArrayInputStream(new byte[100_000]), 100_000))
                .isEqualTo(new PutOutcome.Kept(100_000));
        assertThat(store.open(piece).orElseThrow().content().contentLength()).isEqualTo(100_000);
        store.delete(FILM);
        store.delete(FILM);
        assertThat(store.open(piece)).isEmpty();
    }

    @Test
    void aStreamThatIsTooLongLeavesNothing() throws IOException {
        assertThat(store.put(FILM.file("a.mp4"), new ByteArrayInputStream(new byte[11]), 10))
                .isEqualTo(new PutOutcome.TooLarge(10));
        nothingIsLeft();
    }

    @Test
    void aStreamThatBreaksLeavesNothing() throws IOException {
        var breaking = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("line is dead");
            }
        };
        assertThatThrownBy(() -> store.put(FILM.file("a.mp4"), breaking, 10)).isInstanceOf(UncheckedIOException.class);
        nothingIsLeft();
    }

    @Test
    void aFinishedFileIsTakenOver() throws IOException {
        var finished = Files.write(data.resolve("finished.mp4"), new byte[] {1, 2, 3});
        store.adopt(FILM.file("film.mp4"), finished);
        assertThat(finished).doesNotExist();
        assertThat(store.open(FILM.file("film.mp4")).orElseThrow().bytes()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../keys/personal.key",
                "open/../closed/x.jpg",
                "open/00000000-0000-0001-0000-000000000002/00000000-0000-0003-0000-000000000004/../x.jpg",
                "open/00000000-0000-0001-0000-000000000002/00000000-0000-0003-0000-000000000004/x.html",
                "open/00000000-0000-0001-0000-000000000002/00000000-0000-0003-0000-000000000004/.jpg",
                "open/00000000-0000-0001-0000-000000000002/00000000-0000-0003-0000-000000000004/x.jpg/",
                "open/00000000-0000-0001-0000-000000000002/00000000-0000-0003-0000-000000000004/x.jpg\n",
                "OPEN/00000000-0000-0001-0000-000000000002/00000000-0000-0003-0000-000000000004/x.jpg",
                "/etc/passwd",
                ""
            })
    void whatIsNoKeyLeadsNowhere(String text) {
        assertThat(MediaKey.parse(text)).isEmpty();
    }

    private void nothingIsLeft() throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }
}
