package org.dingzuo.promise;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dingzuo.planner.Fault;
import org.dingzuo.planner.PlanCheck;
import org.dingzuo.studio.Studios;
import org.dingzuo.testing.Atelier;

/** Looks at a studio's plan as its rows have it, by the validator's own code path. */
public final class PlanWitness {
    private final Atelier atelier;

    public PlanWitness(Atelier atelier) {
        this.atelier = atelier;
    }

    /** Everything wrong with the plan: two things at once, work outside of hours, an overfull load, a step too short. */
    public List<Fault> faults() {
        return atelier.rows(db -> {
            var ledger = atelier.bean(PlacementLedger.class);
            var page = atelier.bean(PlanBook.class)
                    .open(
                            atelier.studio,
                            ledger.state(atelier.studio),
                            atelier.bean(Studios.class).calendarVersion());
            var standing = atelier.bean(WorkInHand.class)
                    .standing(atelier.studio, page, new Deadline(page.workforce(), false));
            return PlanCheck.faults(
                    page.snapshot().people(),
                    page.snapshot().machines(),
                    standing.ask().jobs(),
                    ledger.placements(atelier.studio, Instant.EPOCH));
        });
    }

    /** What every order that is held or paid was promised. */
    public Map<UUID, LocalDate> promises() {
        return atelier.rows(db -> {
            var days = new HashMap<UUID, LocalDate>();
            db.sql("select order_id, ship_by from promise.promised where state in ('HELD', 'FIRM')")
                    .query(row -> {
                        days.put(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class));
                    });
            return days;
        });
    }

    public long version() {
        return atelier.rows(
                db -> atelier.bean(PlacementLedger.class).state(atelier.studio).version());
    }
}
