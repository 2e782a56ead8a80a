package org.dingzuo.engagement.notice;

import java.time.Instant;
import org.dingzuo.engagement.spi.Notice;

/** @param toldUntil everything before was told, or passed over */
public record NoticeRule(Notice.Kind kind, When when, Instant toldUntil) {

    public enum When {
        AT_ONCE,
        /** In the hours in which the studio answers its buyers; what comes at night is told in the morning. */
        IN_HOURS,
        NEVER
    }
}
