package org.dingzuo.fulfilment.packing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dingzuo.foundation.json.Documents;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.kernel.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EnclosureStore {
    private final JdbcClient db;
    private final Documents documents;

    EnclosureStore(JdbcClient db, Documents documents) {
        this.db = db;
        this.documents = documents;
    }

    private record Care(String item, Words words) {}

    Optional<Enclosures> find(StudioId studio) {
        return db.sql("select things, thanks, care, version from fulfilment.enclosures where studio_id = :studio")
                .param("studio", studio.value())
                .query((row, n) -> new Enclosures(
                        List.of(documents.read(row.getString("things"), Words[].class)),
                        documents.read(row.getString("thanks"), Words.class),
                        Arrays.stream(documents.read(row.getString("care"), Care[].class))
                                .collect(Collectors.toMap(Care::item, Care::words)),
                        row.getLong("version")))
                .optional();
    }

    /** @param enclosures its version is the one that the editor has seen; false: somebody was faster */
    boolean put(StudioId studio, Enclosures enclosures) {
        return db.sql("""
            insert into fulfilment.enclosures as kept (studio_id, things, thanks, care, version)
            select :studio, :things::jsonb, :thanks::jsonb, :care::jsonb, 1
             where :seen = 0 or exists (select from fulfilment.enclosures where studio_id = :studio)
                on conflict (studio_id) do update
               set things = excluded.things,
                   thanks = excluded.thanks,
                   care = excluded.care,
                   version = kept.version + 1
             where kept.version = :seen
            """)
                        .param("studio", studio.value())
                        .param("things", documents.write(enclosures.things()))
                        .param("thanks", documents.write(enclosures.thanks()))
                        .param(
                                "care",
                                documents.write(enclosures.care().entrySet().stream()
                                        .map(each -> new Care(each.getKey(), each.getValue()))
                                        .toList()))
                        .param("seen", enclosures.version())
                        .update()
                == 1;
    }
}
