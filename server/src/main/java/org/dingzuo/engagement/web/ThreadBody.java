package org.dingzuo.engagement.web;

import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was said about one order.
 *  @param unread how many of the other side's this side has not opened
 *  @param answersFrom outside of the reply hours: when somebody answers next; null: now
 *  @param hours when the studio answers */
record ThreadBody(
        List<MessageBody> messages, int unread, @Nullable OffsetDateTime answersFrom, Hours hours) {

    /** @param from BUYER or STUDIO @param photo signed link; null: none */
    record MessageBody(
            UUID id, String from, String words, @Nullable String photo, OffsetDateTime at) {}

    /** @param days 1 is Monday */
    record Hours(List<Integer> days, LocalTime from, LocalTime until) {}
}
