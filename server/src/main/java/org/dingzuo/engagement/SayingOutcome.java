package org.dingzuo.engagement;

/** What became of something that somebody wanted to say. */
public sealed interface SayingOutcome {
    record Said() implements SayingOutcome {}

    /** The buyer said so much already that is not answered; the maker's word opens the thread again. */
    record WaitForAnswer(int most) implements SayingOutcome {}

    /** Who bought this was forgotten at their wish: nobody writes or reads there any more. */
    record NobodyThere() implements SayingOutcome {}
}
