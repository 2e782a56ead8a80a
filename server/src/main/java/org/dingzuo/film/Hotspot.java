package org.dingzuo.film;

import java.util.ArrayList;
import java.util.List;
import org.dingzuo.kernel.Words;
import org.jspecify.annotations.Nullable;

/** A place in the film that opens an option.
 *  @param group key of the design's option group
 *  @param choice set at once by a tap; null: the whole group is offered
 *  @param from second from which it is seen, {@code until} inclusive */
public record Hotspot(
        String id,
        String group,
        @Nullable String choice,
        Words label,
        double from,
        double until,
        List<KeyFrame> keyframes) {

    /** Key frames that span exactly the time it is seen: it stands still before the first and after the last. */
    public List<KeyFrame> wholeTrack() {
        var track = new ArrayList<>(keyframes);
        var first = track.getFirst();
        if (first.t() > from) {
            track.addFirst(new KeyFrame(from, first.x(), first.y()));
        }
        var last = track.getLast();
        if (last.t() < until) {
            track.addLast(new KeyFrame(until, last.x(), last.y()));
        }
        return track;
    }
}
