package org.dingzuo.demo;

import java.util.List;
import org.dingzuo.catalog.Blueprint;
import org.dingzuo.materials.NewItem;
import org.dingzuo.studio.NewStudio;
import org.dingzuo.studio.TimeBlock;

/** One studio of the article, written down. */
interface DemoStudio {
    NewStudio studio();

    List<Maker> people();

    List<Station> stations();

    List<Stock> stock();

    List<Design> designs();

    record Maker(String name, List<TimeBlock> week) {}

    record Station(String chinese, String english, String kind, int capacity, String unitChinese, String unitEnglish) {}

    record Stock(NewItem item, long onHand) {}

    record Design(String slug, Blueprint blueprint) {}
}
