package org.dingzuo.engagement.spi;

/** A way to the makers of the studio in scope: a robot in their chat group. */
public interface NoticeRoad {
    /** Whether the studio has set it up. */
    boolean isOpen();

    /** Says this text in the group. Called outside of any transaction; never throws for what a line or a service may do.
     *  @param text at most 1,500 bytes of UTF-8 */
    Answer tell(String text);

    sealed interface Answer {
        record Told() implements Answer {}

        /** @param why the service's own code and words, at most 200 characters */
        record Refused(String why) implements Answer {}

        /** No answer, or too many texts in too short a time: later. */
        record NotNow() implements Answer {}
    }
}
