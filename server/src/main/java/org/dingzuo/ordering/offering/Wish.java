package org.dingzuo.ordering.offering;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dingzuo.catalog.Choosing;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/** What somebody would like to have, before anything is checked.
 *  @param to where it should go; null: the studio's own province is assumed
 *  @param booking the drop, cycle or series that it is wished from; null: none
 *  @param source the film, platform post and second that it came from
 *  @param coupon a code as it was typed; null: none
 *  @param member the link token of an earlier order of this buyer; null: nobody known */
@NamedInterface("offering")
public record Wish(
        List<Line> lines,
        boolean rush,
        @Nullable UUID booking,
        @Nullable Destination to,
        @Nullable Source source,
        @Nullable String coupon,
        @Nullable String member) {

    /** A wish of somebody unknown, at the usual prices. */
    public Wish(
            List<Line> lines, boolean rush, @Nullable UUID booking, @Nullable Destination to, @Nullable Source source) {
        this(lines, rush, booking, to, source, null, null);
    }

    /** A wish outside of any drop. */
    public Wish(List<Line> lines, boolean rush, @Nullable Destination to, @Nullable Source source) {
        this(lines, rush, null, to, source);
    }

    /** @param quantity at least 1
     *  @param latest the option that was chosen last, for suggestions; null: nobody said */
    @NamedInterface("offering")
    public record Line(
            String design,
            Map<String, Object> configuration,
            int quantity,
            @Nullable String latest) {
        public Line(String design, Map<String, Object> configuration, int quantity) {
            this(design, configuration, quantity, null);
        }

        Choosing choosing() {
            return new Choosing(configuration, quantity, latest);
        }
    }

    @NamedInterface("offering")
    public record Destination(String province, String city) {}

    @NamedInterface("offering")
    public record Source(
            @Nullable String film,
            @Nullable String post,
            @Nullable Integer second) {}
}
