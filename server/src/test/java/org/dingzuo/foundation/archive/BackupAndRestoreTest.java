package org.dingzuo.foundation.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.dingzuo.foundation.database.OwnPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("NullAway.Init")
class BackupAndRestoreTest {
    @TempDir
    private static Path folder;

    private static Shop shop;
    private static Shop restored;
    private static Path archive;

    @TempDir
    private Path elsewhere;

    @BeforeAll
    static void aShopItsBackupAndTheShopRestoredFromIt() throws Exception {
        shop = Shop.filled(folder.resolve("house"));
        archive = folder.resolve("house.dingzuo");
        new Backup(shop.access(), shop.folder(), Clock.systemUTC()).to(archive);
        new Restore(folder.resolve("restored"), Optional.empty(), Shop.MIGRATIONS).from(archive);
        restored = Shop.open(folder.resolve("restored"));
    }

    @AfterAll
    static void closeBoth() {
        shop.close();
        restored.close();
    }

    @Test
    void everyRowOfEveryStudioComesBackTheSame() throws SQLException {
        assertThat(restored.everyRow()).hasSize(533).isEqualTo(shop.everyRow());
    }

    @Test
    void filmsAndTheKeyOfPersonalDataTravelAlong() throws IOException {
        var key = restored.folder().resolve("keys/personal.key");
        assertThat(restored.folder().resolve("media/films/weave.mp4")).hasSize(300_000);
        assertThat(key).hasSameTextualContentAs(shop.folder().resolve("keys/personal.key"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
    }

    @Test
    void anOlderBackupIsBroughtToTheTablesOfThisBuild() throws SQLException {
        assertThat(restored.ask(
                        restored.access().owner(),
                        "select script from flyway_schema_history where success order by installed_rank"))
                .containsExactly("shelf/V1__shelf.sql", "shelf/V2__counted.sql");
    }

    @Test
    void rowSecurityTriggersKeysAndNumbersHoldAgain() throws SQLException {
        for (var role : List.of(restored.access().app(), restored.access().owner())) {
            assertThat(restored.ask(role, "select count(*)::text from shelf.piece"))
                    .containsExactly("0");
        }
        assertThat(restored.ask(restored.access().owner(), "select nextval('shelf.sale_sale_no_seq')::text"))
                .containsExactly("133");
        assertThatThrownBy(() -> restored.asOwner("insert into shelf.till values (1)"))
                .hasMessageContaining("a sale is final");
        assertThatThrownBy(() -> restored.asOwner("insert into shelf.sale (studio_id, piece_id, paid)"
                        + " values (gen_random_uuid(), gen_random_uuid(), 1)"))
                .hasMessageContaining("foreign key");
    }

    @Test
    void anExternalDatabaseIsFilledOnlyWhenEmptyAndEmptiedWhenThatFails() throws Exception {
        try (var server = OwnPostgres.start(elsewhere.resolve("server"))) {
            var external = Optional.of(server.access());
            assertThatThrownBy(() -> new Restore(house(), external, "archive-test/none").from(archive))
                    .hasMessageContaining("does not know");
            new Restore(house(), external, Shop.MIGRATIONS).from(archive);
            assertThat(new Shop(house(), server).everyRow()).isEqualTo(shop.everyRow());
            assertThatThrownBy(() -> new Restore(elsewhere.resolve("other"), external, Shop.MIGRATIONS).from(archive))
                    .hasMessageContaining("external database is not empty");
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 0.5, 0.9, 0.97, 0.999, 1})
    void oneFlippedBitIsRefused(double where) throws IOException {
        var bytes = Files.readAllBytes(archive);
        bytes[(int) (where * (bytes.length - 1))] ^= 4;
        refused(Files.write(elsewhere.resolve("flipped"), bytes), "damaged or incomplete");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5, 0.9999})
    void aCutOffFileIsRefusedAndLeavesNothing(double part) throws IOException {
        var bytes = Files.readAllBytes(archive);
        refused(
                Files.write(elsewhere.resolve("half"), Arrays.copyOf(bytes, (int) (part * bytes.length))),
                "damaged or incomplete");
    }

    @Test
    void aHouseThatIsThereIsNeverOverwritten() throws IOException {
        Files.createDirectories(house());
        var letter = Files.writeString(house().resolve("letter"), "mine");
        assertThatThrownBy(() -> restore(archive)).hasMessageContaining("is not empty");
        assertThat(letter).hasContent("mine");
    }

    @Test
    void anOlderBuildRefusesABackupItCannotUnderstand() {
        assertThatThrownBy(() -> new Restore(house(), Optional.empty(), "archive-test/none").from(archive))
                .hasMessageContaining("does not know the backup's migration shelf/V1__shelf.sql");
        assertThat(house()).isEmptyDirectory();
    }

    @Test
    void aBackupDoesNotReplaceAnother() {
        assertThatThrownBy(() -> new Backup(shop.access(), shop.folder(), Clock.systemUTC()).to(archive))
                .hasMessageContaining("is there already");
    }

    @Test
    void whatIsSoldDuringABackupIsInItWholeOrNotAtAll() throws Exception {
        var open = new AtomicBoolean(true);
        var selling = CompletableFuture.runAsync(() -> sellWhile(open));
        var busy = elsewhere.resolve("busy.dingzuo");
        new Backup(shop.access(), shop.folder(), Clock.systemUTC()).to(busy);
        open.set(false);
        selling.join();
        restore(busy);
        try (var copy = Shop.open(house())) {
            var sums = "select (select sum(paid) from shelf.sale where paid = 7) is not distinct from"
                    + " nullif((select amount from shelf.till), 0)";
            assertThat(copy.ask(copy.access().backup(), sums)).containsExactly("t");
        }
        shop.asOwner("delete from shelf.sale where paid = 7; update shelf.till set amount = 0");
    }

    private static void sellWhile(AtomicBoolean open) {
        try (var owner = shop.access().connect(shop.access().owner());
                var statement = owner.createStatement()) {
            statement.execute("set app.studio_id = '00000000-0000-7000-8000-000000000001'");
            while (open.get()) {
                statement.execute("""
                        begin;
                        update shelf.till set amount = amount + 7;
                        insert into shelf.sale (studio_id, piece_id, paid)
                        values ('00000000-0000-7000-8000-000000000001', '00000000-0000-0000-0000-000000000001', 7);
                        commit
                        """);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void refused(Path file, String why) {
        assertThatThrownBy(() -> restore(file))
                .isInstanceOf(ArchiveTrouble.class)
                .hasMessageContaining(why);
        assertThat(house()).doesNotExist();
    }

    private void restore(Path file) throws IOException, SQLException {
        new Restore(house(), Optional.empty(), Shop.MIGRATIONS).from(file);
    }

    private Path house() {
        return elsewhere.resolve("house");
    }
}
