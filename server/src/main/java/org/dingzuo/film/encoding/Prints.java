package org.dingzuo.film.encoding;

import java.nio.file.Path;
import java.util.List;

/** What the lab made of a film: files in the working folder, for the caller to put where they stay. */
public record Prints(long millis, int width, int height, Path mp4, List<StreamPrint> streams, Path poster) {
    /** @param playlist names its one file by {@code media}'s file name
     *  @param bitsPerSecond of the whole, for the player to choose by */
    public record StreamPrint(Path playlist, Path media, int width, int height, long bitsPerSecond) {}
}
