package org.dingzuo.engagement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dingzuo.foundation.json.Documents;
import org.dingzuo.foundation.sealing.PersonalSeal;
import org.dingzuo.kernel.StudioId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class InquiryStore {
    static final int LONGEST = 2_000;

    private final JdbcClient db;
    private final PersonalSeal seal;
    private final Documents documents;

    InquiryStore(JdbcClient db, PersonalSeal seal, Documents documents) {
        this.db = db;
        this.seal = seal;
        this.documents = documents;
    }

    /** False when this person has asked before. */
    boolean insert(StudioId studio, Inquiry inquiry, String person) {
        return db.sql("""
                insert into engagement.inquiry (studio_id, inquiry_id, person_mark, author, words, film, design, configuration, state, came_at)
                values (:studio, :inquiry, :mark, :author, :words, cast(:film as text), cast(:design as text), :configuration::jsonb, :state, :at)
                    on conflict (studio_id, person_mark) do nothing
                """)
                        .param("studio", studio.value())
                        .param("inquiry", inquiry.id().value())
                        .param("mark", seal.mark(studio, person))
                        .param("author", seal.seal(studio, inquiry.author()))
                        .param("words", seal.seal(studio, inquiry.words()))
                        .param("film", inquiry.film())
                        .param("design", inquiry.design())
                        .param("configuration", documents.write(inquiry.configuration()))
                        .param("state", inquiry.state().name())
                        .param("at", inquiry.cameAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Adds to what this person said, unless it was said before; an answered inquiry is open again then. */
    void join(StudioId studio, String person, String words) {
        var mark = seal.mark(studio, person);
        var known = db.sql("""
                select words
                  from engagement.inquiry
                 where studio_id = :studio and person_mark = :mark
                   for update
                """)
                .param("studio", studio.value())
                .param("mark", mark)
                .query((row, n) -> seal.open(studio, row.getBytes(1)))
                .single();
        var joined = known + "\n" + words;
        if (known.contains(words) || joined.length() > LONGEST) {
            return;
        }
        db.sql("""
                update engagement.inquiry
                   set words = :words, state = 'NEW', version = version + 1
                 where studio_id = :studio and person_mark = :mark
                """)
                .param("studio", studio.value())
                .param("mark", mark)
                .param("words", seal.seal(studio, joined))
                .update();
    }

    List<Inquiry> list(StudioId studio, Inquiry.State state, int most) {
        return db.sql("""
                select *
                  from engagement.inquiry
                 where studio_id = :studio and state = :state
                 order by came_at, inquiry_id
                 limit :most
                """)
                .param("studio", studio.value())
                .param("state", state.name())
                .param("most", most)
                .query((row, n) -> inquiryOf(studio, row))
                .list();
    }

    Optional<Inquiry> find(StudioId studio, InquiryId id) {
        return db.sql("select * from engagement.inquiry where studio_id = :studio and inquiry_id = :inquiry")
                .param("studio", studio.value())
                .param("inquiry", id.value())
                .query((row, n) -> inquiryOf(studio, row))
                .optional();
    }

    boolean correct(
            StudioId studio, InquiryId id, @Nullable String design, Map<String, Object> configuration, long version) {
        return db.sql("""
                update engagement.inquiry
                   set design = cast(:design as text), configuration = :configuration::jsonb, version = version + 1
                 where studio_id = :studio and inquiry_id = :inquiry and version = :version
                """)
                        .param("studio", studio.value())
                        .param("inquiry", id.value())
                        .param("design", design)
                        .param("configuration", documents.write(configuration))
                        .param("version", version)
                        .update()
                == 1;
    }

    boolean turn(StudioId studio, InquiryId id, Inquiry.State state) {
        return db.sql("""
                update engagement.inquiry
                   set state = :state, version = version + 1
                 where studio_id = :studio and inquiry_id = :inquiry
                """)
                        .param("studio", studio.value())
                        .param("inquiry", id.value())
                        .param("state", state.name())
                        .update()
                == 1;
    }

    private Inquiry inquiryOf(StudioId studio, ResultSet row) throws SQLException {
        return new Inquiry(
                new InquiryId(row.getObject("inquiry_id", UUID.class)),
                seal.open(studio, row.getBytes("author")),
                seal.open(studio, row.getBytes("words")),
                row.getString("film"),
                row.getString("design"),
                configuration(row.getString("configuration")),
                Inquiry.State.valueOf(row.getString("state")),
                row.getObject("came_at", OffsetDateTime.class).toInstant(),
                row.getLong("version"));
    }

    private Map<String, Object> configuration(String json) {
        var read = new LinkedHashMap<String, Object>();
        documents.read(json, Map.class).forEach((group, value) -> read.put(String.valueOf(group), value));
        return read;
    }
}
