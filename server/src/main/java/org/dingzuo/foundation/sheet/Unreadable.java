package org.dingzuo.foundation.sheet;

import java.io.IOException;
import org.dingzuo.foundation.sheet.SheetOutcome.Why;

/** Ends the reading of a file from deep inside it. */
final class Unreadable extends IOException {
    private static final long serialVersionUID = 1L;

    final Why why;

    Unreadable(Why why) {
        super(why.name());
        this.why = why;
    }
}
