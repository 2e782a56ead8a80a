package org.dingzuo.promise;

import java.util.List;
import java.util.UUID;
import org.dingzuo.catalog.DesignId;
import org.dingzuo.catalog.StepVariant;
import org.dingzuo.foundation.json.Documents;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.kernel.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class HabitLedger {
    static final UUID NOBODY_KNOWN = new UUID(0, 0);
    private static final UUID OF_NO_DESIGN = new UUID(0, 0);

    private final JdbcClient db;
    private final Documents documents;

    HabitLedger(JdbcClient db, Documents documents) {
        this.db = db;
        this.documents = documents;
    }

    /** Sums of one kind of step by one person.
     *  @param variant null: no choice touches it
     *  @param logSum of the logarithms of taken to written */
    record Sums(
            String step,
            UUID person,
            @Nullable StepVariant variant,
            Words label,
            int seen,
            long written,
            long taken,
            double logSum,
            double logSquares) {

        /** The same, had each logarithm been less by so much. */
        Sums less(double shift) {
            return new Sums(
                    step,
                    person,
                    variant,
                    label,
                    seen,
                    written,
                    taken,
                    logSum - seen * shift,
                    logSquares - 2 * shift * logSum + seen * shift * shift);
        }
    }

    void add(StudioId studio, String step, Measured measured) {
        var log = Math.log(measured.share());
        var person = measured.person();
        var variant = measured.variant();
        db.sql("""
                insert into promise.habit as h
                       (studio_id, step, person_id, design_id, choices, label, seen, written_minutes, taken_minutes, log_sum, log_squares)
                values (:studio, :step, :person, :design, :choices, :label::jsonb, 1, :written, :taken, :log, :square)
                    on conflict (studio_id, step, person_id, design_id, choices) do update
                   set label = excluded.label,
                       seen = h.seen + 1,
                       written_minutes = h.written_minutes + excluded.written_minutes,
                       taken_minutes = h.taken_minutes + excluded.taken_minutes,
                       log_sum = h.log_sum + excluded.log_sum,
                       log_squares = h.log_squares + excluded.log_squares
                """)
                .param("studio", studio.value())
                .param("step", step)
                .param("person", person == null ? NOBODY_KNOWN : person.value())
                .param(
                        "design",
                        variant == null ? OF_NO_DESIGN : variant.design().value())
                .param("choices", variant == null ? "" : variant.choices())
                .param("label", documents.write(measured.label()))
                .param("written", measured.written())
                .param("taken", measured.taken())
                .param("log", log)
                .param("square", log * log)
                .update();
    }

    /** By step, whoever did it most first. */
    List<Sums> all(StudioId studio) {
        return db.sql("""
                select step, person_id, design_id, choices, label, seen, written_minutes, taken_minutes, log_sum, log_squares
                  from promise.habit
                 where studio_id = :studio
                 order by step, seen desc, person_id, design_id, choices
                """)
                .param("studio", studio.value())
                .query((row, n) -> new Sums(
                        row.getString("step"),
                        row.getObject("person_id", UUID.class),
                        variant(row.getObject("design_id", UUID.class), row.getString("choices")),
                        documents.read(row.getString("label"), Words.class),
                        row.getInt("seen"),
                        row.getLong("written_minutes"),
                        row.getLong("taken_minutes"),
                        row.getDouble("log_sum"),
                        row.getDouble("log_squares")))
                .list();
    }

    private static @Nullable StepVariant variant(UUID design, String choices) {
        return choices.isEmpty() ? null : new StepVariant(new DesignId(design), choices);
    }
}
