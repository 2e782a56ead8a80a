package org.dingzuo.demo;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.dingzuo.catalog.Blueprint;
import org.dingzuo.materials.Freight;
import org.dingzuo.materials.NewItem;
import org.dingzuo.materials.Supplier.Supplied;
import org.dingzuo.ordering.PaymentSchedule;
import org.dingzuo.studio.NewStudio;
import org.dingzuo.studio.Rung;
import org.dingzuo.studio.TimeBlock;
import org.jspecify.annotations.Nullable;

/** One studio of the article, written down. */
interface DemoStudio {
    NewStudio studio();

    List<Maker> people();

    List<Station> stations();

    List<Stock> stock();

    List<Source> suppliers();

    List<Design> designs();

    /** In which parts it wants to be paid; null: as every studio begins. */
    default @Nullable PaymentSchedule paid() {
        return null;
    }

    /** Whether it has made so much already that its dates are sure. */
    default boolean isLongOpen() {
        return false;
    }

    /** What people wrote under its films lately. */
    String comments();

    /** Whether somebody may pay to be served first. */
    default boolean takesRushes() {
        return false;
    }

    /** @param pace minutes taken for a hundred written ones
     *  @param learnt marks by kind of step; empty: none are kept */
    record Maker(String name, int pace, Map<String, Rung> learnt, List<TimeBlock> week) {
        Maker(String name, List<TimeBlock> week) {
            this(name, 100, Map.of(), week);
        }
    }

    /** @param programmes the loads that it can run; empty: every one */
    record Station(
            String chinese,
            String english,
            String kind,
            int capacity,
            String unitChinese,
            String unitEnglish,
            Set<String> programmes) {
        Station(String chinese, String english, String kind, int capacity, String unitChinese, String unitEnglish) {
            this(chinese, english, kind, capacity, unitChinese, unitEnglish, Set.of());
        }
    }

    /** @param lots what came together, in the item's smallest unit */
    record Stock(NewItem item, List<Long> lots) {
        Stock(NewItem item, long... lots) {
            this(item, LongStream.of(lots).boxed().toList());
        }
    }

    /** @param took days of earlier deliveries of the first thing they bring
     *  @param freight what they ask for bringing one purchase */
    record Source(String name, String contact, List<Supplied> brings, List<Integer> took, Freight freight) {
        Source(String name, String contact, List<Supplied> brings) {
            this(name, contact, brings, List.of());
        }

        Source(String name, String contact, List<Supplied> brings, List<Integer> took) {
            this(name, contact, brings, took, Freight.NONE);
        }
    }

    record Design(String slug, Blueprint blueprint) {}
}
