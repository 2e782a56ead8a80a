package org.dingzuo.studio;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.dingzuo.kernel.Language;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.kernel.Words;

/** How a studio presents itself, and the frame that all its money and days are in.
 *  @param sellerStatement its licence, or why the law asks for none (E-Commerce Law 10, 15); stands in the shop's footer
 *  @param dye the accent colour's key, from the palette */
public record Profile(
        StudioId studio,
        String slug,
        Words name,
        Words story,
        Language language,
        String currency,
        ZoneId zone,
        String province,
        Words sellerStatement,
        String dye,
        long version) {
    /** The next moment after {@code now} at which the studio's clocks show this time. */
    public Instant next(LocalTime at, Instant now) {
        var here = now.atZone(zone);
        var today = here.with(at);
        return (today.isAfter(here) ? today : today.plusDays(1)).toInstant();
    }
}
