package org.dingzuo.promise;

import java.time.Clock;
import java.time.ZoneOffset;
import org.dingzuo.testing.Atelier;

/** Orders of before that left the house, for tests in which a date has to be proven. */
final class LastOrders {
    private LastOrders() {}

    /** As if so many measured orders had left, each on the day that this rung would have given it. */
    static void needed(Atelier atelier, int orders, int rung) {
        var now = atelier.bean(Clock.class).instant().atOffset(ZoneOffset.UTC);
        var today = now.toLocalDate();
        atelier.<Integer>rows(db -> db.sql("""
                        insert into promise.promised (studio_id, order_id, state, finish_at, ship_by, safety_days, line, because, pieces, minutes,
                                                      portion, shipped_on, needed)
                        select ?, gen_random_uuid(), 'KEPT', ?, ?, 0, '[]', '{}', 1, 0, '[]', ?, ?
                          from generate_series(1, ?)
                        """)
                .params(atelier.studio.value(), now, today, today, rung, orders)
                .update());
    }
}
