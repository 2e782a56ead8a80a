package org.dingzuo.engagement.spi;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Somebody who knows what became worth a notice in the studio in scope. */
public interface NoticeSource {
    /** Of these kinds, the oldest first; kinds that are not its own are passed over. Called in a transaction, about once a minute.
     *  @param from inclusive
     *  @param until exclusive
     *  @param most at least 1 */
    List<Notice> since(Set<Notice.Kind> kinds, Instant from, Instant until, int most);
}
