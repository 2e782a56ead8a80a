package org.dingzuo.film.upload;

public sealed interface AppendOutcome {
    /** @param complete the film is now the lab's */
    record Appended(long offset, boolean complete) implements AppendOutcome {}

    record Unknown() implements AppendOutcome {}

    /** The client counts differently from us; it asks and goes on from there. */
    record Elsewhere(long offset) implements AppendOutcome {}

    /** More bytes than were announced; none of the excess was kept. */
    record Overfull() implements AppendOutcome {}

    /** Another request is writing to it. */
    record Busy() implements AppendOutcome {}
}
