package org.dingzuo.foundation.paper;

import java.util.List;

/** What stands on paper, from top to bottom; what does not fit goes on to the next page. The words are final: whoever hands them in has
 *  chosen their language.
 *  @param title for the window of whoever reads it on a screen */
public record Sheet(String title, PaperSize size, List<Block> blocks) {
    public Sheet {
        blocks = List.copyOf(blocks);
    }
}
