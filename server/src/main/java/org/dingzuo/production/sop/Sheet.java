package org.dingzuo.production.sop;

import java.util.List;
import java.util.UUID;
import org.dingzuo.kernel.Words;

/** What is written of one kind of step.
 *  @param pictures keys of closed pictures of this studio
 *  @param film moments worth seeing again
 *  @param checks what is looked at before the step is called done, one a line
 *  @param tools one a line
 *  @param settings of machines and tools, one a line, such as {@code 1240 °C, 2 h} */
public record Sheet(Words text, List<String> pictures, List<Clip> film, Words checks, Words tools, Words settings) {

    /** A part of one of the studio's films. @param from and until in whole seconds, from before until */
    public record Clip(UUID film, int from, int until) {}

    public static final Sheet BLANK = new Sheet(Words.NONE, List.of(), List.of(), Words.NONE, Words.NONE, Words.NONE);
}
