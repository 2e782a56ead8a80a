package org.dingzuo.foundation.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dingzuo.foundation.database.Credentials;
import org.dingzuo.foundation.database.DatabaseAccess;
import org.dingzuo.foundation.database.Migrations;
import org.dingzuo.foundation.database.OwnPostgres;

/** A data folder with two studios, pairs of pieces, sales, a film and a key. */
record Shop(Path folder, OwnPostgres postgres) implements AutoCloseable {
    static final String MIGRATIONS = "archive-test";

    static Shop open(Path folder) {
        return new Shop(folder, OwnPostgres.start(folder));
    }

    static Shop filled(Path folder) throws IOException, SQLException {
        var shop = open(folder);
        new Migrations(shop.access(), MIGRATIONS).runOnly(Set.of("shelf/V1__shelf.sql"));
        for (var studio : List.of("00000000-0000-7000-8000-000000000001", "00000000-0000-7000-8000-000000000002")) {
            shop.asOwner("""
                    begin;
                    set local app.studio_id = '%1$s';
                    set constraints all deferred;
                    insert into shelf.piece (studio_id, piece_id, label, story, photo, price, made, tags, pair_of)
                    select '%1$s', lpad(to_hex(n), 32, '0')::uuid, E'编织包\\t№' || n || E'\\n\\\\', '{"zh-CN": "故事", "n": [1, null]}',
                           case when n %% 2 = 0 then decode('00ff5c0a', 'hex') end, n * 100,
                           tstzrange('2026-03-29 00:30+00', null, '[)'), array['a,b', null, '"'],
                           lpad(to_hex(n %% 200 + 1), 32, '0')::uuid
                      from generate_series(1, 200) n;
                    insert into shelf.sale (studio_id, piece_id, paid)
                    select studio_id, piece_id, price from shelf.piece where price %% 300 = 0;
                    commit
                    """.formatted(studio));
        }
        Files.createDirectories(folder.resolve("media/films"));
        Files.write(folder.resolve("media/films/weave.mp4"), new byte[300_000]);
        Files.createDirectories(folder.resolve("keys"));
        Files.writeString(folder.resolve("keys/personal.key"), "0123456789abcdef0123456789abcdef");
        return shop;
    }

    DatabaseAccess access() {
        return postgres.access();
    }

    List<String> everyRow() throws SQLException {
        var all = ask(access().backup(), "select x::text from shelf.piece x order by studio_id, piece_id");
        all.addAll(ask(access().backup(), "select x::text from shelf.sale x order by sale_no"));
        all.addAll(ask(access().backup(), "select amount::text from shelf.till"));
        return all;
    }

    List<String> ask(Credentials as, String sql) throws SQLException {
        try (var connection = access().connect(as);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var all = new ArrayList<String>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        }
    }

    void asOwner(String sql) throws SQLException {
        try (var connection = access().connect(access().owner());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        postgres.close();
    }
}
