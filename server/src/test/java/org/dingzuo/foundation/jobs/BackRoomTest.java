package org.dingzuo.foundation.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What thinks for long does not keep buyers waiting. */
class BackRoomTest {
    private static final int NICENESS = 18;

    final BackRoom room = new BackRoom();

    @AfterEach
    void close() {
        room.destroy();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whoThinksForLongLetsEverybodyElseGoFirst() {
        assertThat(room.think(BackRoomTest::niceness)).isEqualTo(19);
        assertThat(niceness()).isLessThan(19);
    }

    @Test
    void whatFailsThereFailsForWhoAskedAndTheNextIsAnswered() {
        assertThatThrownBy(() -> room.think(() -> {
                    throw new IllegalArgumentException("no plan");
                }))
                .isInstanceOf(CompletionException.class)
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
        assertThat(room.think(() -> "a plan")).isEqualTo("a plan");
    }

    /** Of the calling thread, as the machine tells it: the name in brackets may hold blanks. */
    private static int niceness() {
        try {
            var told = Files.readString(Path.of("/proc/thread-self/stat"));
            var fields = told.substring(told.lastIndexOf(')') + 2).split(" ");
            return Integer.parseInt(fields[NICENESS - 2]);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
