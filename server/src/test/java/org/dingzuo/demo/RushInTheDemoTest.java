package org.dingzuo.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.dingzuo.catalog.Designs;
import org.dingzuo.foundation.directory.Directory;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.ordering.Offer;
import org.dingzuo.ordering.offering.OfferOutcome;
import org.dingzuo.ordering.offering.Offers;
import org.dingzuo.ordering.offering.Wish;
import org.dingzuo.promise.Surety;
import org.dingzuo.studio.NewStudio;
import org.dingzuo.testing.RunningHouse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the demo promises to show is there on the day somebody looks at it. */
@RunningHouse
class RushInTheDemoTest {
    @Autowired
    Furnishing furnishing;

    @Autowired
    History history;

    @Autowired
    ThisMorning morning;

    @Autowired
    Directory directory;

    @Autowired
    Designs designs;

    @Autowired
    Offers offers;

    @Autowired
    Surety surety;

    /** The same studio once more, under another name: the demo's own belongs to the other tests. */
    private record Again(DemoStudio written, String slug) implements DemoStudio {
        @Override
        public NewStudio studio() {
            var first = written.studio();
            return new NewStudio(
                    slug, first.name(), first.story(), first.language(), first.zone(), first.province(), first.dye());
        }

        @Override
        public List<Maker> people() {
            return written.people();
        }

        @Override
        public List<Station> stations() {
            return written.stations();
        }

        @Override
        public List<Stock> stock() {
            return written.stock();
        }

        @Override
        public List<Source> suppliers() {
            return written.suppliers();
        }

        @Override
        public List<Design> designs() {
            return written.designs();
        }

        @Override
        public String comments() {
            return written.comments();
        }

        @Override
        public boolean takesRushes() {
            return written.takesRushes();
        }
    }

    @Test
    void aFreshlyFilledStudioTakesARushForSomeDesign() {
        var slug = "zhangchen";
        var again = new Again(new ZhangChen(), slug + "-again");
        furnishing.open(again);
        history.live(List.of(again));
        var studio = directory.studioOfShop(again.slug()).orElseThrow();
        StudioScope.run(studio, () -> morning.dawns(slug, new Random(1)));
        StudioScope.run(studio, surety::measure);

        var offers = StudioScope.call(studio, this::offers);

        assertThat(offers).filteredOn(offer -> offer.rush() != null).anySatisfy(offer -> {
            var rush = Objects.requireNonNull(offer.rush());
            assertThat(rush.shipBy()).isBefore(offer.promise().shipBy());
            assertThat(rush.fee().isPositive()).isTrue();
        });
    }

    private List<Offer> offers() {
        var offers = new ArrayList<Offer>();
        for (var design : designs.onSale()) {
            var wish = new Wish(List.of(new Wish.Line(design.slug(), designs.simplest(design), 1)), false, null, null);
            if (this.offers.quote(wish) instanceof OfferOutcome.Offered(var offer)) {
                offers.add(offer);
            }
        }
        return offers;
    }
}
