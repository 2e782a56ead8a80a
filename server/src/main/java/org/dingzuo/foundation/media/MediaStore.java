package org.dingzuo.foundation.media;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/** Where media lie. A file appears whole or not at all. Small enough that an object store fits behind it. */
public interface MediaStore {
    /** Keeps what the stream holds.
     *  @param most bytes; a longer stream is refused and nothing is kept */
    PutOutcome put(MediaKey key, InputStream content, long most);

    /** Takes over a finished file, which is gone from its old place afterwards. */
    void adopt(MediaKey key, Path finished);

    Optional<StoredMedia> open(MediaKey key);

    /** Removes the folder and all in it; harmless when there is nothing. */
    void delete(MediaFolder folder);

    sealed interface PutOutcome {
        record Kept(long bytes) implements PutOutcome {}

        record TooLarge(long most) implements PutOutcome {}
    }
}
