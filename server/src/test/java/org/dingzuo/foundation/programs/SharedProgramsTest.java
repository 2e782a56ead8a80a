package org.dingzuo.foundation.programs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedProgramsTest {
    @TempDir
    Path cache;

    @Test
    void whoeverIsSlowerUsesWhatTheFasterUnpacked() throws IOException {
        var home = cache.resolve("programs-1");
        SharedPrograms.once(home, slow -> {
            Files.writeString(slow.resolve("program"), "slow");
            SharedPrograms.once(home, fast -> Files.writeString(fast.resolve("program"), "fast"));
        });
        assertThat(home.resolve("program")).hasContent("fast");
        try (var left = Files.list(cache)) {
            assertThat(left).containsExactly(home);
        }
    }

    @Test
    void whatCouldNotBeUnpackedLeavesNothingAndSaysWhy() throws IOException {
        var home = cache.resolve("programs-1");
        assertThatThrownBy(() -> SharedPrograms.once(home, draft -> {
                    throw new FileSystemException("program", null, "no room");
                }))
                .hasMessageContaining("no room");
        assertThat(cache).isEmptyDirectory();
    }
}
