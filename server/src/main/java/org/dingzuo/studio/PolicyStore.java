package org.dingzuo.studio;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.StudioId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PolicyStore {
    private final JdbcClient db;

    PolicyStore(JdbcClient db) {
        this.db = db;
    }

    void insert(StudioId studio, Policy policy) {
        db.sql("""
                insert into studio.policy (studio_id, prepaid_share, safety_days, packing_days, follows_holidays,
                                           reply_weekdays, reply_from, reply_until)
                values (:studio, :prepaid, :safety, :packing, :holidays, :weekdays, :from, :until)
                """)
                .param("studio", studio.value())
                .param("prepaid", policy.prepaidShare())
                .param("safety", policy.safetyDays())
                .param("packing", policy.packingDays())
                .param("holidays", policy.followsHolidays())
                .param("weekdays", weekdays(policy.replyHours().days()))
                .param("from", policy.replyHours().from())
                .param("until", policy.replyHours().until())
                .update();
    }

    Policy policy(StudioId studio) {
        return db.sql("select * from studio.policy where studio_id = :studio")
                .param("studio", studio.value())
                .query((row, n) -> policyOf(row))
                .single();
    }

    /** @param policy its version is the one that the editor has seen */
    boolean update(StudioId studio, Policy policy) {
        return db.sql("""
                update studio.policy
                   set prepaid_share = :prepaid,
                       safety_days = :safety,
                       packing_days = :packing,
                       follows_holidays = :holidays,
                       reply_weekdays = :weekdays,
                       reply_from = :from,
                       reply_until = :until,
                       rush_offered = :rush,
                       rush_per_hour = :perHour,
                       rush_least = :least,
                       version = version + 1
                 where studio_id = :studio
                   and version = :seen
                """)
                        .param("prepaid", policy.prepaidShare())
                        .param("safety", policy.safetyDays())
                        .param("packing", policy.packingDays())
                        .param("holidays", policy.followsHolidays())
                        .param("weekdays", weekdays(policy.replyHours().days()))
                        .param("from", policy.replyHours().from())
                        .param("until", policy.replyHours().until())
                        .param("rush", policy.rush().offered())
                        .param("perHour", policy.rush().perHour().minor())
                        .param("least", policy.rush().least().minor())
                        .param("studio", studio.value())
                        .param("seen", policy.version())
                        .update()
                == 1;
    }

    boolean wantsSamples(StudioId studio) {
        return db.sql("select sample_first from studio.policy where studio_id = :studio")
                .param("studio", studio.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** False when it was so before. */
    boolean wantSamples(StudioId studio, boolean wanted) {
        return db.sql("""
                update studio.policy
                   set sample_first = :wanted
                 where studio_id = :studio and sample_first <> :wanted
                """)
                        .param("studio", studio.value())
                        .param("wanted", wanted)
                        .update()
                == 1;
    }

    private static Policy policyOf(ResultSet row) throws SQLException {
        return new Policy(
                row.getInt("prepaid_share"),
                row.getInt("safety_days"),
                row.getInt("packing_days"),
                row.getBoolean("follows_holidays"),
                new Policy.ReplyHours(
                        days(row.getArray("reply_weekdays")),
                        row.getObject("reply_from", LocalTime.class),
                        row.getObject("reply_until", LocalTime.class)),
                new Policy.Rush(
                        row.getBoolean("rush_offered"),
                        Money.of(row.getLong("rush_per_hour")),
                        Money.of(row.getLong("rush_least"))),
                row.getLong("version"));
    }

    private static Short[] weekdays(Set<DayOfWeek> days) {
        return days.stream().map(day -> (short) day.getValue()).sorted().toArray(Short[]::new);
    }

    private static Set<DayOfWeek> days(Array weekdays) throws SQLException {
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (var weekday : (Number[]) weekdays.getArray()) {
            days.add(DayOfWeek.of(weekday.intValue()));
        }
        return days;
    }
}
