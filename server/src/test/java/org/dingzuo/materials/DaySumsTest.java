package org.dingzuo.materials;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.dingzuo.materials.Move.Kind;
import org.dingzuo.materials.MoveLedger.Moving;
import org.dingzuo.materials.lot.Lot;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.RunningHouse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a day moved of a lot is the sum of that day's moves, always. */
@RunningHouse
class DaySumsTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Lots with a day that says something else than its moves, or nothing of them. */
    static final String WRONG_SUMS = """
        select lot_id::text
          from (select lot_id, (moved_at at time zone 'Asia/Shanghai')::date as day,
                       coalesce(sum(quantity) filter (where kind = 'RECEIVED'), 0)::bigint as received,
                       coalesce(-sum(quantity) filter (where kind = 'USED'), 0)::bigint as used,
                       coalesce(sum(quantity) filter (where kind = 'BACK'), 0)::bigint as back,
                       sum(quantity)::bigint as moved
                  from materials.move
                 group by 1, 2) m
          full join materials.lot_day d using (lot_id, day)
         where (m.received, m.used, m.back, m.moved) is distinct from (d.received, d.used, d.back, d.moved)
        """;

    private static final Pattern WRITES_MOVES =
            Pattern.compile("(insert into|update|delete from|merge into)\\s+materials\\.(move|lot_day)\\b");

    @Autowired
    ApplicationContext house;

    @Test
    void staysTheSumOfItsMovesWhoeverMovesAtOnceAndAroundMidnight() {
        var atelier = Atelier.open(house);
        var seeds = new Random(Long.getLong("seeds.from", 0));
        atelier.in(() -> atelier.bean(Materials.class).receive("clay", 1_000_000));
        var lots = atelier.in(() -> atelier.bean(Shelves.class).lots(Set.of("clay")))
                .getOrDefault("clay", List.of());
        List<Callable<Integer>> hands = new ArrayList<>();
        for (int hand = 0; hand < 6; hand++) {
            var random = new Random(seeds.nextLong());
            hands.add(() -> {
                for (int nth = 0; nth < 20; nth++) {
                    var lot = lots.get(random.nextInt(lots.size()));
                    var clock = aroundMidnight(random);
                    var moving = some(lot, random);
                    atelier.<Move>rows(db -> new MoveLedger(db, clock).move(atelier.studio, ZONE, moving));
                }
                return 20;
            });
        }
        Atelier.race(hands);

        var days = atelier.rows(db -> db.sql("select count(distinct day) from materials.lot_day")
                .query(Integer.class)
                .single());
        assertThat(days).isGreaterThan(2);
        assertThat(atelier.<List<String>>rows(
                        db -> db.sql(WRONG_SUMS).query(String.class).list()))
                .isEmpty();
    }

    private static Clock aroundMidnight(Random random) {
        var midnight = Instant.parse("2026-10-10T16:00:00Z").plus(Duration.ofDays(random.nextInt(3)));
        return Clock.fixed(midnight.plusSeconds((long) (random.nextGaussian() * 3_600)), ZoneOffset.UTC);
    }

    private static Moving some(Lot lot, Random random) {
        var quantity = 1 + random.nextLong(900);
        return switch (random.nextInt(4)) {
            case 0 -> new Moving(lot.item(), lot.id(), Kind.RECEIVED, quantity, "进货", null);
            case 1 -> new Moving(lot.item(), lot.id(), Kind.BACK, quantity, "余料", UUID.randomUUID());
            case 2 -> new Moving(lot.item(), lot.id(), Kind.COUNTED, random.nextBoolean() ? 7 : -7, "盘点", null);
            default -> new Moving(lot.item(), lot.id(), Kind.USED, -quantity, "开工", UUID.randomUUID());
        };
    }

    @Test
    void isWrittenByTheLedgerAloneSoThatNoMoveIsWithoutItsSum() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            var writers = new ArrayList<String>();
            for (var file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                if (WRITES_MOVES.matcher(Files.readString(file)).find()) {
                    writers.add(String.valueOf(file.getFileName()));
                }
            }
            assertThat(writers).containsExactly("MoveLedger.java");
        }
    }
}
