package org.dingzuo.demo;

import java.util.List;
import org.dingzuo.catalog.Blueprint;
import org.dingzuo.materials.NewItem;
import org.dingzuo.materials.Supplier.Supplied;
import org.dingzuo.studio.NewStudio;
import org.dingzuo.studio.TimeBlock;

/** One studio of the article, written down. */
interface DemoStudio {
    NewStudio studio();

    List<Maker> people();

    List<Station> stations();

    List<Stock> stock();

    List<Source> suppliers();

    List<Design> designs();

    /** What people wrote under its films lately. */
    String comments();

    record Maker(String name, List<TimeBlock> week) {}

    record Station(String chinese, String english, String kind, int capacity, String unitChinese, String unitEnglish) {}

    record Stock(NewItem item, long onHand) {}

    record Source(String name, String contact, List<Supplied> brings) {}

    record Design(String slug, Blueprint blueprint) {}
}
