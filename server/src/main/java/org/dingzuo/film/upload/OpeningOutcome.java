package org.dingzuo.film.upload;

import java.time.Instant;
import java.util.UUID;

public sealed interface OpeningOutcome {
    record Opened(UUID upload, Instant expiresAt) implements OpeningOutcome {}

    record TooLarge(long most) implements OpeningOutcome {}

    /** Films of this studio fill their room, or too many uploads are unfinished. */
    record NoRoom(long left) implements OpeningOutcome {}

    record TooManyAtOnce(int most) implements OpeningOutcome {}
}
