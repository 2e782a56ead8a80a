package org.dingzuo.foundation.reading;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dingzuo.foundation.json.Documents;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks several questions about the same things in one statement. The things of a page have a dozen parts, and each statement is a way to
 *  the database and back. Rows come as JSON, since no other shape holds the rows of different tables. */
@Component
public class ReadingStore {
    private final JdbcClient db;
    private final Documents documents;

    ReadingStore(JdbcClient db, Documents documents) {
        this.db = db;
        this.documents = documents;
    }

    /** @param ids none: nothing is asked */
    public Read of(Collection<UUID> ids, Reading<?>... asked) {
        var rows = new HashMap<Reading<?>, String>();
        if (!ids.isEmpty()) {
            db.sql(statement(asked))
                    .param("studio", StudioScope.studio().value())
                    .param("ids", ids.toArray(UUID[]::new))
                    .query(row -> {
                        rows.put(asked[row.getInt("no")], row.getString("found"));
                    });
        }
        return new Read(rows, documents);
    }

    /** Of a question with one row at most. */
    public <T> Optional<T> one(UUID id, Reading<T> asked) {
        return all(id, asked).stream().findFirst();
    }

    public <T> List<T> all(UUID id, Reading<T> asked) {
        return of(List.of(id), asked).all(asked).getOrDefault(id, List.of());
    }

    // json, not jsonb: what a document holds stays in the order in which it was written.
    private static String statement(Reading<?>... asked) {
        return IntStream.range(0, asked.length)
                .mapToObj(no -> """
                        select %d as no, coalesce(json_agg(json_build_object('of', q.of, 'value', to_json(q))), '[]') as found
                          from (%s) q
                        """.formatted(no, asked[no].sql()))
                .collect(Collectors.joining(" union all "));
    }
}
