package org.dingzuo.foundation.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dingzuo.foundation.json.Documents;

/** What was found. */
public final class Read {
    private final Map<Reading<?>, String> rows;
    private final Documents documents;

    Read(Map<Reading<?>, String> rows, Documents documents) {
        this.rows = rows;
        this.documents = documents;
    }

    /** In the order of the question; whoever has nothing is absent. */
    public <T> Map<UUID, List<T>> all(Reading<T> asked) {
        var found = new HashMap<UUID, List<T>>();
        for (var row : documents.rows(rows.getOrDefault(asked, "[]"))) {
            found.computeIfAbsent(UUID.fromString(row.path("of").asString()), of -> new ArrayList<>())
                    .add(documents.read(row, asked.type()));
        }
        return found;
    }

    /** Of a question with one row at most for each; whoever has none is absent. */
    public <T> Map<UUID, T> one(Reading<T> asked) {
        var found = new HashMap<UUID, T>();
        all(asked).forEach((of, rows) -> found.put(of, rows.getFirst()));
        return found;
    }
}
