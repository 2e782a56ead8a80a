package org.dingzuo.studio;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.dingzuo.foundation.json.Documents;
import org.dingzuo.kernel.Language;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.kernel.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ProfileStore {
    private final JdbcClient db;
    private final Documents documents;

    ProfileStore(JdbcClient db, Documents documents) {
        this.db = db;
        this.documents = documents;
    }

    void insert(Profile profile, Instant now) {
        db.sql("""
                insert into studio.profile (studio_id, slug, name, story, language, currency, zone, province, seller_statement, dye, opened_at)
                values (:studio, :slug, :name::jsonb, :story::jsonb, :language, :currency, :zone, :province, :statement::jsonb, :dye, :now)
                """)
                .param("studio", profile.studio().value())
                .param("slug", profile.slug())
                .param("name", documents.write(profile.name()))
                .param("story", documents.write(profile.story()))
                .param("language", profile.language().tag())
                .param("currency", profile.currency())
                .param("zone", profile.zone().getId())
                .param("province", profile.province())
                .param("statement", documents.write(profile.sellerStatement()))
                .param("dye", profile.dye())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Standing standing(StudioId studio) {
        return db.sql("""
                select p.*, rules.packing_days,
                       (select coalesce(json_agg(json_build_object('from', from_day, 'to', to_day, 'reason', reason) order by from_day), '[]')
                          from studio.carrier_stop stop
                         where stop.studio_id = p.studio_id) as carrier_stops
                  from studio.profile p
                  join studio.policy rules using (studio_id)
                 where studio_id = :studio
                """)
                .param("studio", studio.value())
                .query((row, n) -> new Standing(
                        profileOf(row), row.getLong("calendar_version"), row.getInt("packing_days"), carriersOf(row)))
                .single();
    }

    boolean update(StudioId studio, ProfileEdit edit, long seen) {
        return db.sql("""
                update studio.profile
                   set name = :name::jsonb,
                       story = :story::jsonb,
                       language = :language,
                       province = :province,
                       seller_statement = :statement::jsonb,
                       dye = :dye,
                       version = version + 1
                 where studio_id = :studio
                   and version = :seen
                """)
                        .param("name", documents.write(edit.name()))
                        .param("story", documents.write(edit.story()))
                        .param("language", edit.language().tag())
                        .param("province", edit.province())
                        .param("statement", documents.write(edit.sellerStatement()))
                        .param("dye", edit.dye().key())
                        .param("studio", studio.value())
                        .param("seen", seen)
                        .update()
                == 1;
    }

    long calendarVersion(StudioId studio) {
        return db.sql("select calendar_version from studio.profile where studio_id = :studio")
                .param("studio", studio.value())
                .query(Long.class)
                .single();
    }

    void bumpCalendar(StudioId studio) {
        db.sql("update studio.profile set calendar_version = calendar_version + 1 where studio_id = :studio")
                .param("studio", studio.value())
                .update();
    }

    private Carriers carriersOf(ResultSet row) throws SQLException {
        return new Carriers(List.of(documents.read(row.getString("carrier_stops"), CarrierStop[].class)));
    }

    private Profile profileOf(ResultSet row) throws SQLException {
        return new Profile(
                new StudioId(row.getObject("studio_id", UUID.class)),
                row.getString("slug"),
                documents.read(row.getString("name"), Words.class),
                documents.read(row.getString("story"), Words.class),
                Language.of(row.getString("language")),
                row.getString("currency"),
                ZoneId.of(row.getString("zone")),
                row.getString("province"),
                documents.read(row.getString("seller_statement"), Words.class),
                row.getString("dye"),
                row.getLong("version"));
    }
}
