package org.dingzuo.production;

import java.time.Clock;
import java.time.Instant;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.springframework.stereotype.Component;

/** An act on a step, a load, a sample or a piece that lies ready is done once however often it is told, and late counts from when it
 *  happened. Asked under the lock that the act takes anyway. What is called an act here names what it is done to as well. */
@Component
public class Once {
    private final ToldStore store;
    private final Clock clock;

    Once(ToldStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    public enum Known {
        NEW,
        DONE,
        /** The name stands for something else. */
        ANOTHER
    }

    /** @param act what is told now; the same name with another act is ANOTHER */
    public Known known(Told told, String act) {
        var id = told.act();
        if (id == null) {
            return Known.NEW;
        }
        return store.find(StudioScope.studio(), id)
                .map(known -> known.equals(act) ? Known.DONE : Known.ANOTHER)
                .orElse(Known.NEW);
    }

    /** When it happened.
     *  @param notBefore the last thing that happened to it */
    public Instant moment(Told told, Instant notBefore) {
        var said = clock.instant().minus(told.ago());
        return said.isBefore(notBefore) ? notBefore : said;
    }

    /** In the transaction of the act, after it was done. */
    public void note(Told told, String act, Instant moment) {
        var id = told.act();
        if (id != null) {
            var now = clock.instant();
            store.note(StudioScope.studio(), id, act, moment, moment.isAfter(now) ? moment : now);
        }
    }
}
