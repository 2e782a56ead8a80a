package org.dingzuo.foundation.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dingzuo.foundation.json.Documents;

/** What was found. */
public final class Read {
    private record Row<T>(UUID of, T value) {}

    private final Map<Reading<?>, String> rows;
    private final Documents documents;

    Read(Map<Reading<?>, String> rows, Documents documents) {
        this.rows = rows;
        this.documents = documents;
    }

    /** Everybody's, in the order of the question. */
    public <T> List<T> list(Reading<T> asked) {
        return rows(asked).stream().map(Row::value).toList();
    }

    /** In the order of the question; whoever has nothing is absent. */
    public <T> Map<UUID, List<T>> all(Reading<T> asked) {
        var found = new HashMap<UUID, List<T>>();
        rows(asked)
                .forEach(row ->
                        found.computeIfAbsent(row.of(), of -> new ArrayList<>()).add(row.value()));
        return found;
    }

    private <T> List<Row<T>> rows(Reading<T> asked) {
        return documents.readAll(rows.getOrDefault(asked, "[]"), Row.class, asked.type());
    }

    /** Of a question with one row at most for each; whoever has none is absent. */
    public <T> Map<UUID, T> one(Reading<T> asked) {
        var found = new HashMap<UUID, T>();
        all(asked).forEach((of, rows) -> found.put(of, rows.getFirst()));
        return found;
    }
}
