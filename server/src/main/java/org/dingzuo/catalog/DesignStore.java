package org.dingzuo.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dingzuo.catalog.Design.State;
import org.dingzuo.foundation.json.Documents;
import org.dingzuo.kernel.StudioId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Designs as their maker edits them. */
@Repository
class DesignStore {
    private static final String DESIGN = """
            select d.design_id, d.slug, d.state, d.draft, d.revision, d.version,
                   d.revision is null or d.draft is distinct from
                       (select r.blueprint
                          from catalog.revision r
                         where r.studio_id = d.studio_id and r.design_id = d.design_id
                           and r.revision = d.revision) as changed,
                   (select coalesce(jsonb_agg(jsonb_build_object('group', s.option_group, 'choice', s.choice,
                                                                 'because', s.because)
                                              order by s.option_group, s.choice), '[]')
                      from catalog.sold_out s
                     where s.studio_id = d.studio_id and s.design_id = d.design_id) as sold_out
              from catalog.design d
             where d.studio_id = :studio
            """;

    private final JdbcClient db;
    private final Documents documents;

    DesignStore(JdbcClient db, Documents documents) {
        this.db = db;
        this.documents = documents;
    }

    /** False when the studio has a design of this slug already. */
    boolean insert(StudioId studio, DesignId id, String slug, Blueprint draft) {
        return db.sql("""
                insert into catalog.design (studio_id, design_id, slug, state, draft, position)
                values (:studio, :design, :slug, 'DRAFT', :draft::jsonb,
                        (select coalesce(max(position), -1) + 1 from catalog.design where studio_id = :studio))
                    on conflict (studio_id, slug) do nothing
                """)
                        .param("studio", studio.value())
                        .param("design", id.value())
                        .param("slug", slug)
                        .param("draft", documents.write(draft))
                        .update()
                == 1;
    }

    Optional<Design> find(StudioId studio, DesignId id) {
        return db.sql(DESIGN + " and d.design_id = :design")
                .param("studio", studio.value())
                .param("design", id.value())
                .query((row, n) -> designOf(row))
                .optional();
    }

    Optional<Design> lock(StudioId studio, DesignId id) {
        return db.sql(DESIGN + " and d.design_id = :design for update of d")
                .param("studio", studio.value())
                .param("design", id.value())
                .query((row, n) -> designOf(row))
                .optional();
    }

    List<Design> all(StudioId studio) {
        return db.sql(DESIGN + " order by d.position, d.slug")
                .param("studio", studio.value())
                .query((row, n) -> designOf(row))
                .list();
    }

    /** False when somebody edited since {@code seen}. */
    boolean edit(StudioId studio, DesignId id, Blueprint draft, long seen) {
        return db.sql("""
                update catalog.design
                   set draft = :draft::jsonb, version = version + 1
                 where studio_id = :studio and design_id = :design and version = :seen
                """)
                        .param("studio", studio.value())
                        .param("design", id.value())
                        .param("draft", documents.write(draft))
                        .param("seen", seen)
                        .update()
                == 1;
    }

    void turn(StudioId studio, DesignId id, State state, int revision) {
        db.sql("""
                update catalog.design
                   set state = :state, revision = :revision, version = version + 1
                 where studio_id = :studio and design_id = :design
                """)
                .param("studio", studio.value())
                .param("design", id.value())
                .param("state", state.name())
                .param("revision", revision)
                .update();
    }

    /** Designs that are not named keep their order behind those that are. */
    void arrange(StudioId studio, List<DesignId> order) {
        db.sql("""
                update catalog.design d
                   set position = placed.position
                  from (select e.design_id,
                               row_number() over (order by array_position(cast(:order as uuid[]), e.design_id),
                                                           e.position, e.slug) - 1 as position
                          from catalog.design e
                         where e.studio_id = :studio) placed
                 where d.studio_id = :studio and d.design_id = placed.design_id
                """)
                .param("studio", studio.value())
                .param("order", order.stream().map(DesignId::value).toArray(UUID[]::new))
                .update();
    }

    private Design designOf(ResultSet row) throws SQLException {
        return new Design(
                new DesignId(row.getObject("design_id", UUID.class)),
                row.getString("slug"),
                State.valueOf(row.getString("state")),
                documents.read(row.getString("draft"), Blueprint.class),
                row.getObject("revision", Integer.class),
                row.getBoolean("changed"),
                List.of(documents.read(row.getString("sold_out"), SoldOut[].class)),
                row.getLong("version"));
    }
}
