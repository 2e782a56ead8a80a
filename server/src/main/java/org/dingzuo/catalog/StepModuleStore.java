package org.dingzuo.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.dingzuo.foundation.json.Documents;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.kernel.Words;
import org.dingzuo.studio.Energy;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class StepModuleStore {
    private final JdbcClient db;
    private final Documents documents;

    StepModuleStore(JdbcClient db, Documents documents) {
        this.db = db;
        this.documents = documents;
    }

    List<StepModule> all(StudioId studio) {
        return db.sql("select * from catalog.step_module where studio_id = :studio order by module")
                .param("studio", studio.value())
                .query((row, n) -> moduleOf(row))
                .list();
    }

    Optional<StepModule> find(StudioId studio, String key) {
        return db.sql("select * from catalog.step_module where studio_id = :studio and module = :module")
                .param("studio", studio.value())
                .param("module", key)
                .query((row, n) -> moduleOf(row))
                .optional();
    }

    boolean insert(StudioId studio, StepModule module) {
        return bound(studio, module, """
                insert into catalog.step_module (studio_id, module, name, kind, minutes, skill, machine_kind, setup, tending, energy)
                values (:studio, :module, :name::jsonb, :kind, :minutes, :skill, :machine, :setup::jsonb, :tending::jsonb, :energy)
                    on conflict do nothing
                """).update() == 1;
    }

    boolean update(StudioId studio, StepModule module) {
        return bound(studio, module, """
                update catalog.step_module
                   set name = :name::jsonb, kind = :kind, minutes = :minutes, skill = :skill,
                       machine_kind = :machine, setup = :setup::jsonb, tending = :tending::jsonb, energy = :energy,
                       version = version + 1
                 where studio_id = :studio and module = :module and version = :version
                """).param("version", module.version()).update() == 1;
    }

    void delete(StudioId studio, String key) {
        db.sql("delete from catalog.step_module where studio_id = :studio and module = :module")
                .param("studio", studio.value())
                .param("module", key)
                .update();
    }

    private StatementSpec bound(StudioId studio, StepModule module, String sql) {
        return db.sql(sql)
                .param("studio", studio.value())
                .param("module", module.key())
                .param("name", documents.write(module.name()))
                .param("kind", module.kind().name())
                .param("minutes", module.minutes())
                .param("skill", module.skill())
                .param("machine", module.machineKind())
                .param("setup", written(module.setup()))
                .param("tending", written(module.tending()))
                .param(
                        "energy",
                        module.energy() == null ? null : module.energy().name());
    }

    private @Nullable String written(@Nullable Object part) {
        return part == null ? null : documents.write(part);
    }

    private <T> @Nullable T read(@Nullable String part, Class<T> type) {
        return part == null ? null : documents.read(part, type);
    }

    private static @Nullable Energy energy(@Nullable String name) {
        return name == null ? null : Energy.valueOf(name);
    }

    private StepModule moduleOf(ResultSet row) throws SQLException {
        return new StepModule(
                row.getString("module"),
                documents.read(row.getString("name"), Words.class),
                RoutingStep.Kind.valueOf(row.getString("kind")),
                row.getInt("minutes"),
                row.getString("skill"),
                row.getString("machine_kind"),
                read(row.getString("setup"), RoutingStep.Setup.class),
                read(row.getString("tending"), RoutingStep.Tending.class),
                energy(row.getString("energy")),
                row.getLong("version"));
    }
}
