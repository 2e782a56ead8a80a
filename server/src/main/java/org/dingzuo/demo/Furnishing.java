package org.dingzuo.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dingzuo.catalog.Designs;
import org.dingzuo.catalog.PublishingOutcome;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.foundation.time.DrivenClock;
import org.dingzuo.kernel.Words;
import org.dingzuo.materials.Keeping;
import org.dingzuo.materials.Materials;
import org.dingzuo.materials.leadtime.Delivery;
import org.dingzuo.materials.lot.Arrival;
import org.dingzuo.materials.supplier.Suppliers;
import org.dingzuo.ordering.PaymentTerms;
import org.dingzuo.ordering.instalment.TermsOfPayment;
import org.dingzuo.payment.Receiving;
import org.dingzuo.payment.ReceivingDesk;
import org.dingzuo.studio.CarrierStop;
import org.dingzuo.studio.OpeningOutcome;
import org.dingzuo.studio.Paces;
import org.dingzuo.studio.StudioSetup;
import org.dingzuo.studio.Studios;
import org.dingzuo.studio.Training;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Opens a studio that is written down: people, machines, stock and designs, by the same doors as everybody's. */
@Component
@ConditionalOnProperty("dingzuo.demo")
class Furnishing {
    private static final Words ACCOUNT = Words.of("""
        演示银行 演示支行
        户名：演示工作室
        账号：0000 0000 0000 0000
        （演示用，请不要真的转账）\
        """, """
        Demo bank, demo branch
        Name: a demo studio
        Account: 0000 0000 0000 0000
        (A demo: please send no money)\
        """);

    /** Carriers rest from two days before the New Year of 2027, the first of the year of the goat, to its fifth day. */
    private static final CarrierStop NEW_YEAR =
            new CarrierStop(LocalDate.of(2027, 2, 4), LocalDate.of(2027, 2, 10), "春节，快递停收");

    private static final int STOCKED_DAYS = 100;
    private static final int BETWEEN_PARCELS_DAYS = 14;

    private final Studios studios;
    private final Designs designs;
    private final Materials materials;
    private final Suppliers suppliers;
    private final DemoAccounts accounts;
    private final DemoFilms films;
    private final DemoPictures pictures;
    private final DemoPrices prices;
    private final Training training;
    private final StudioSetup setup;
    private final DemoSops sops;
    private final DemoMachines machines;
    private final DemoEnclosures enclosures;
    private final ReceivingDesk receiving;
    private final DrivenClock clock;
    private final boolean withHistory;
    private final TermsOfPayment terms;

    Furnishing(
            Studios studios,
            Designs designs,
            Materials materials,
            Suppliers suppliers,
            DemoAccounts accounts,
            DemoFilms films,
            DemoPictures pictures,
            DemoPrices prices,
            Training training,
            StudioSetup setup,
            DemoSops sops,
            DemoMachines machines,
            DemoEnclosures enclosures,
            ReceivingDesk receiving,
            DrivenClock clock,
            @Value("${dingzuo.demo-history:true}") boolean withHistory,
            TermsOfPayment terms) {
        this.studios = studios;
        this.designs = designs;
        this.materials = materials;
        this.suppliers = suppliers;
        this.accounts = accounts;
        this.films = films;
        this.pictures = pictures;
        this.prices = prices;
        this.training = training;
        this.setup = setup;
        this.sops = sops;
        this.machines = machines;
        this.enclosures = enclosures;
        this.receiving = receiving;
        this.clock = clock;
        this.withHistory = withHistory;
        this.terms = terms;
    }

    void open(DemoStudio written) {
        switch (studios.open(written.studio())) {
            case OpeningOutcome.Opened(var studio) -> StudioScope.run(studio, () -> furnish(written));
            case OpeningOutcome.SlugTaken(var slug) -> throw new IllegalStateException(slug + " is taken");
            case OpeningOutcome.SlugMalformed(var slug) -> throw new IllegalStateException(slug + " is malformed");
        }
    }

    private void furnish(DemoStudio written) {
        accounts.owner(written.studio().slug(), written.people().getFirst().name());
        written.people().forEach(maker -> {
            var hired = studios.hire(maker.name(), Set.of(), new Paces(maker.pace(), Map.of()), maker.week());
            maker.learnt().forEach((work, rung) -> training.mark(hired, work, rung, 0));
        });
        setup.stopCarriers(NEW_YEAR);
        for (var station : written.stations()) {
            studios.install(
                    Words.of(station.chinese(), station.english()),
                    station.kind(),
                    station.capacity(),
                    Words.of(station.unitChinese(), station.unitEnglish()),
                    station.programmes());
        }
        machines.describe();
        goBack(STOCKED_DAYS);
        for (var stock : written.stock()) {
            materials.define(stock.item());
            stock.lots().forEach(quantity -> materials.receive(stock.item().key(), quantity));
        }
        var stock = written.stock().stream()
                .collect(Collectors.toMap(
                        each -> each.item().key(), each -> each.item().keeping()));
        written.suppliers().forEach(source -> buyFrom(source, stock));
        clock.release();
        for (var design : pictures.dress(written)) {
            var id = designs.draft(design.slug(), design.blueprint());
            if (designs.publish(id) instanceof PublishingOutcome.Incomplete(var missing)) {
                throw new IllegalStateException(design.slug() + " is incomplete: " + missing);
            }
        }
        Optional.ofNullable(written.paid())
                .ifPresent(schedule -> terms.change(new PaymentTerms(schedule, false, 300, List.of(), 0)));
        if (written.studio().slug().equals(DemoPrices.STUDIO)) {
            prices.put();
        }
        enclosures.put();
        receiving.change(new Receiving(ACCOUNT, null, null, 0));
        sops.write(written.studio().slug());
        films.show(written.studio().slug());
    }

    /** What lies there came before the orders that the history tells of; where it tells of none, nothing was before. */
    private void goBack(int days) {
        if (withHistory) {
            clock.release();
            clock.driveTo(clock.instant().minus(Duration.ofDays(days)));
        }
    }

    private void buyFrom(DemoStudio.Source source, Map<String, Keeping> stock) {
        var first = source.brings().getFirst();
        var supplier = suppliers.add(source.name(), source.contact(), source.brings(), source.freight());
        var ago = source.took().size() * BETWEEN_PARCELS_DAYS;
        for (var days : source.took()) {
            goBack(ago);
            ago -= BETWEEN_PARCELS_DAYS;
            var today = LocalDate.ofInstant(clock.instant(), studios.profile().zone());
            materials.receive(
                    first.item(),
                    stock.getOrDefault(first.item(), Keeping.IN_STOCK).quantity(first.sold(1)),
                    "",
                    Arrival.UNKNOWN,
                    new Delivery(supplier, today.minusDays(days)));
        }
    }
}
