package org.dingzuo.materials.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.dingzuo.kernel.Words;
import org.dingzuo.materials.Keeping;
import org.dingzuo.materials.Materials;
import org.dingzuo.materials.NewItem;
import org.dingzuo.materials.Shelves;
import org.dingzuo.materials.lot.Lot;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.RunningHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Yarn, of which orders take some and bring some back, on some days of a year. */
@RunningHouse
class UsageTest {
    private static final String YARN = "yarn";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    @Autowired
    ApplicationContext house;

    Atelier atelier;

    @BeforeEach
    void open() {
        atelier = Atelier.open(house);
        atelier.in(() -> atelier.bean(Materials.class)
                .define(new NewItem(YARN, Words.of("毛线", "Yarn"), Words.of("克", "g"), 5, null, Keeping.IN_STOCK)));
        atelier.in(() -> atelier.bean(Materials.class).receive(YARN, 1_000));
        atelier.in(() -> atelier.bean(Materials.class).receive(YARN, 1_000));
    }

    @Test
    void isTheSumOfHalfAYearsWeeksAndOfTheirSquares() {
        cameOn(TODAY.minusDays(364));
        var weeks = usedOnSomeDays(UsageStore.WEEKS);
        assertThat(lately())
                .isEqualTo(new Usage(
                        UsageStore.WEEKS,
                        BigInteger.valueOf(weeks.values().stream()
                                .mapToLong(week -> Math.max(0, week))
                                .sum()),
                        BigInteger.valueOf(weeks.values().stream()
                                .mapToLong(week -> Math.max(0, week))
                                .map(week -> week * week)
                                .sum())));
    }

    @Test
    void isOfTheWeeksThatItHasBeenThere() {
        cameOn(TODAY.minusDays(20));
        assertThat(lately()).isEqualTo(new Usage(2, BigInteger.ZERO, BigInteger.ZERO));
    }

    private Usage lately() {
        return atelier.<Usage>rows(db -> Objects.requireNonNull(
                new UsageStore(db).lately(atelier.studio, TODAY).get(YARN)));
    }

    private void cameOn(LocalDate day) {
        atelier.<Integer>rows(db -> db.sql("update materials.lot set came_on = ? where item = ?")
                .params(day, YARN)
                .update());
    }

    /** @return what each of the last weeks took, by how many weeks ago it was */
    private HashMap<Integer, Long> usedOnSomeDays(int most) {
        var random = new Random(Long.getLong("seeds.from", 0));
        var lying = atelier.in(() -> atelier.bean(Shelves.class).lots(Set.of(YARN)));
        var lots = Objects.requireNonNull(lying.get(YARN)).stream().map(Lot::id).toList();
        var weeks = new HashMap<Integer, Long>();
        for (int ago = 0; ago < 365; ago++) {
            for (var lot : lots) {
                if (random.nextInt(4) == 0) {
                    var used = random.nextLong(300);
                    var back = random.nextLong(200);
                    if (ago / 7 < most) {
                        weeks.merge(ago / 7, used - back, Long::sum);
                    }
                    var day = TODAY.minusDays(ago);
                    atelier.<Integer>rows(db -> db.sql("""
                        insert into materials.lot_day as d (studio_id, day, lot_id, received, used, back, moved)
                        values (:studio, :day, :lot, 0, :used, :back, 0)
                            on conflict (studio_id, day, lot_id) do update set used = :used, back = :back
                        """)
                            .param("studio", atelier.studio.value())
                            .param("day", day)
                            .param("lot", lot)
                            .param("used", used)
                            .param("back", back)
                            .update());
                }
            }
        }
        return weeks;
    }
}
