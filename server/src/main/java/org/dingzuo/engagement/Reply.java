package org.dingzuo.engagement;

import java.time.LocalDate;
import java.util.List;
import org.dingzuo.kernel.Money;

/** A ready answer to a wish.
 *  @param text to copy into the chat, the link included
 *  @param path the page that opens this very configuration, below the house's address
 *  @param chosen what was taken, option by option, in words */
public record Reply(
        String design,
        List<Chosen> chosen,
        Money total,
        LocalDate shipBy,
        LocalDate arriveBy,
        String path,
        String text) {
    public record Chosen(String group, String choice) {}
}
