package org.dingzuo.campaign;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dingzuo.campaign.LoadRule.Act;
import org.dingzuo.kernel.StudioId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LoadStore {
    private final JdbcClient db;

    LoadStore(JdbcClient db) {
        this.db = db;
    }

    boolean hasAny(StudioId studio) {
        return db.sql("select exists (select from campaign.load_rule where studio_id = :studio)")
                .param("studio", studio.value())
                .query(Boolean.class)
                .single();
    }

    LoadRules find(StudioId studio) {
        var on = EnumSet.noneOf(Act.class);
        var rules = db.sql("""
                select act, enter_at, leave_at, amount, is_on
                  from campaign.load_rule
                 where studio_id = :studio
                 order by enter_at, act
                """)
                .param("studio", studio.value())
                .query((row, n) -> {
                    var act = Act.valueOf(row.getString("act"));
                    if (row.getBoolean("is_on")) {
                        on.add(act);
                    }
                    return new LoadRule(act, row.getInt("enter_at"), row.getInt("leave_at"), row.getLong("amount"));
                })
                .list();
        return db.sql("select weeks, version from campaign.load_rules where studio_id = :studio")
                .param("studio", studio.value())
                .query((row, n) -> new LoadRules(row.getInt("weeks"), rules, on, row.getLong("version")))
                .optional()
                .orElse(LoadRules.NONE);
    }

    /** In turn of the plan. False when somebody was faster than {@code seen}. */
    boolean replace(StudioId studio, int weeks, List<LoadRule> rules, Set<Act> on, long seen) {
        var kept = db.sql("""
                insert into campaign.load_rules as r (studio_id, weeks, version)
                select :studio, :weeks, 1 where :seen = 0
                    on conflict (studio_id) do nothing
                """)
                        .param("studio", studio.value())
                        .param("weeks", weeks)
                        .param("seen", seen)
                        .update()
                == 1;
        if (!kept
                && db.sql("""
                update campaign.load_rules set weeks = :weeks, version = version + 1 where studio_id = :studio and version = :seen
                """)
                                .param("studio", studio.value())
                                .param("weeks", weeks)
                                .param("seen", seen)
                                .update()
                        == 0) {
            return false;
        }
        db.sql("delete from campaign.load_rule where studio_id = :studio")
                .param("studio", studio.value())
                .update();
        for (var rule : rules) {
            db.sql("""
                    insert into campaign.load_rule (studio_id, act, enter_at, leave_at, amount, is_on)
                    values (:studio, :act, :enter, :leave, :amount, :on)
                    """)
                    .param("studio", studio.value())
                    .param("act", rule.act().name())
                    .param("enter", rule.enterAt())
                    .param("leave", rule.leaveAt())
                    .param("amount", rule.amount())
                    .param("on", on.contains(rule.act()))
                    .update();
        }
        return true;
    }

    /** In turn of the plan: turns a rule and writes down that it was. */
    void turn(StudioId studio, UUID id, LoadRules.Switch thrown) {
        db.sql("""
                with turned as (
                    update campaign.load_rule set is_on = :on where studio_id = :studio and act = :act)
                insert into campaign.load_switch (studio_id, switch_id, act, turned_on, percent, at)
                values (:studio, :id, :act, :on, :percent, :at)
                """)
                .param("studio", studio.value())
                .param("id", id)
                .param("act", thrown.act().name())
                .param("on", thrown.turnedOn())
                .param("percent", thrown.percent())
                .param("at", thrown.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Newest first. */
    List<LoadRules.Switch> switches(StudioId studio, int most) {
        return db.sql("""
                select act, turned_on, percent, at
                  from campaign.load_switch
                 where studio_id = :studio
                 order by switch_id desc
                 limit :most
                """)
                .param("studio", studio.value())
                .param("most", most)
                .query((row, n) -> new LoadRules.Switch(
                        Act.valueOf(row.getString("act")),
                        row.getBoolean("turned_on"),
                        row.getInt("percent"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
