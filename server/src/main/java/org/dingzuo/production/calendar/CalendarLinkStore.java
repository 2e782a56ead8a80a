package org.dingzuo.production.calendar;

import java.util.Optional;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.studio.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CalendarLinkStore {
    private final JdbcClient db;

    CalendarLinkStore(JdbcClient db) {
        this.db = db;
    }

    /** How often this person's link was renewed; empty: there is none. */
    Optional<Integer> renewal(StudioId studio, PersonId person) {
        return db.sql("""
            select renewal
              from production.calendar_link
             where studio_id = :studio and person_id = :person and renewal > 0
            """)
                .param("studio", studio.value())
                .param("person", person.value())
                .query(Integer.class)
                .optional();
    }

    /** Never the same number twice, so that a link which was taken back stays dead. */
    int renew(StudioId studio, PersonId person) {
        return db.sql("""
               insert into production.calendar_link as known (studio_id, person_id, renewal)
               values (:studio, :person, 1)
                   on conflict (studio_id, person_id) do update set renewal = abs(known.renewal) + 1
            returning renewal
            """)
                .param("studio", studio.value())
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }

    void end(StudioId studio, PersonId person) {
        db.sql("""
            update production.calendar_link
               set renewal = -abs(renewal)
             where studio_id = :studio and person_id = :person
            """)
                .param("studio", studio.value())
                .param("person", person.value())
                .update();
    }
}
