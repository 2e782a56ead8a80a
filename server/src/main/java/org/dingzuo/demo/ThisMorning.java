package org.dingzuo.demo;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dingzuo.foundation.media.MediaFolder.Access;
import org.dingzuo.kernel.Money;
import org.dingzuo.ordering.CustomerWait;
import org.dingzuo.ordering.OrderState;
import org.dingzuo.ordering.Orders;
import org.dingzuo.ordering.ending.OrderChanges;
import org.dingzuo.ordering.newday.CustomerWaits;
import org.dingzuo.ordering.newday.NewDates;
import org.dingzuo.payment.Payments;
import org.dingzuo.payment.Proofs;
import org.dingzuo.promise.Surety;
import org.dingzuo.studio.Policy;
import org.dingzuo.studio.StudioSetup;
import org.dingzuo.studio.Studios;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What lies on a studio's desk on the day somebody looks at the demo: people who changed their mind, paid by hand or paid too late, a
 *  week that is nearly full, a maker who stays at home. In the studio's scope. */
@Component
@ConditionalOnProperty("dingzuo.demo")
class ThisMorning {
    private static final List<OrderState> DUE = List.of(OrderState.CONFIRMED, OrderState.MAKING, OrderState.READY);

    private static final int MANY_AT_ONCE = 10;
    private static final int NO_HURRY = 4;
    private static final Money RUSH_PER_HOUR = Money.of(500);
    private static final Money RUSH_LEAST = Money.of(5_000);

    private final Fans fans;
    private final DemoPictures pictures;
    private final DemoDrop drop;
    private final DemoCycle cycle;
    private final DemoSeries series;
    private final DemoLoads loads;
    private final DemoBath bath;
    private final Orders orders;
    private final OrderChanges changes;
    private final NewDates newDates;
    private final CustomerWaits waits;
    private final DemoChanges rethinking;
    private final Payments payments;
    private final Proofs proofs;
    private final DemoIntake intake;
    private final DemoTalk talk;
    private final DemoCases comebacks;
    private final DemoFlaws flaws;
    private final DemoSamples samples;
    private final DemoParcels parcels;
    private final DemoShelf shelf;
    private final Studios studios;
    private final StudioSetup setup;
    private final Surety surety;
    private final Clock clock;

    ThisMorning(
            Fans fans,
            DemoPictures pictures,
            DemoDrop drop,
            DemoCycle cycle,
            DemoSeries series,
            DemoLoads loads,
            DemoBath bath,
            Orders orders,
            OrderChanges changes,
            NewDates newDates,
            CustomerWaits waits,
            DemoChanges rethinking,
            Payments payments,
            Proofs proofs,
            DemoIntake intake,
            DemoTalk talk,
            DemoCases comebacks,
            DemoFlaws flaws,
            DemoSamples samples,
            DemoParcels parcels,
            DemoShelf shelf,
            Studios studios,
            StudioSetup setup,
            Surety surety,
            Clock clock) {
        this.fans = fans;
        this.pictures = pictures;
        this.drop = drop;
        this.cycle = cycle;
        this.series = series;
        this.loads = loads;
        this.bath = bath;
        this.orders = orders;
        this.changes = changes;
        this.newDates = newDates;
        this.waits = waits;
        this.rethinking = rethinking;
        this.payments = payments;
        this.proofs = proofs;
        this.intake = intake;
        this.talk = talk;
        this.comebacks = comebacks;
        this.flaws = flaws;
        this.samples = samples;
        this.parcels = parcels;
        this.shelf = shelf;
        this.studios = studios;
        this.setup = setup;
        this.surety = surety;
        this.clock = clock;
    }

    void dawns(String slug, Random random) {
        talk.goOn();
        parcels.put(slug);
        switch (slug) {
            case "linwei" -> {
                fans.place(random);
                showProof(random);
                wantsOut();
                rethinking.thinkAgain();
                bath.dye();
                nearlyFill();
                intake.someWait(random);
            }
            case "zhiyu" -> {
                cycle.begin(random);
                drop.keepOpen();
                showProof(random);
                giveUp(random);
            }
            case "zhangchen" -> {
                fans.place(random);
                fans.order("card-case", Map.of("leather", "goat-black", "thread", "cream"), random);
                comeFromTheFilm(random);
                oweRefund(random);
                payTooLate(random);
                wantsOut();
                comebacks.comeBack(slug);
            }
            case DemoSeries.STUDIO -> {
                series.spring(random);
                series.keepGathering(random);
                flaws.find();
                samples.tryOut();
                giveUp(random);
                loads.fill();
                stayAtHome();
            }
            default -> {}
        }
        shelf.fill();
    }

    /** The film of yesterday evening went round. The bench is full for a week, and who came was asked for some more days and had time: so
     *  there is something to give to whoever has not. */
    private void comeFromTheFilm(Random random) {
        for (int fan = 0; fan < MANY_AT_ONCE; fan++) {
            var isFirst = fan == 0;
            fans.place(random).ifPresent(placed -> {
                payments.receive(placed.payment(), "sandbox");
                var later = placed.promise().shipBy().plusDays(NO_HURRY);
                newDates.ask(placed.order(), later, "昨晚的影片来了好多人，想多留几天慢慢做");
                newDates.agree(placed.order(), later);
                if (isFirst) {
                    waits.ask(placed.order(), CustomerWait.Awaited.ARTWORK, "想刻什么字？发我内容，有手写稿更好");
                }
            });
        }
    }

    /** Rushes are worth something where dates are sure: who was promised a day with reserve has something to give. */
    void takeRushes() {
        surety.measure();
        var policy = studios.policy();
        setup.change(new Policy(
                policy.prepaidShare(),
                policy.safetyDays(),
                policy.packingDays(),
                policy.followsHolidays(),
                policy.replyHours(),
                new Policy.Rush(true, RUSH_PER_HOUR, RUSH_LEAST),
                policy.version()));
    }

    /** Somebody paid to the maker's own account and sent the picture of it. */
    private void showProof(Random random) {
        fans.place(random)
                .ifPresent(placed -> pictures.take("receipt", Access.CLOSED)
                        .ifPresent(picture -> proofs.show(placed.payment(), picture)));
    }

    /** Paid by hand and given up by the maker: the money has to go back by hand. */
    private void oweRefund(Random random) {
        fans.place(random).ifPresent(placed -> {
            pictures.take("receipt", Access.CLOSED).ifPresent(picture -> proofs.show(placed.payment(), picture));
            proofs.confirm(placed.payment());
            changes.cancelByMaker(placed.order());
        });
    }

    /** Paid, given up by the maker, and paid back at once. */
    private void giveUp(Random random) {
        fans.place(random).ifPresent(placed -> {
            payments.receive(placed.payment(), "sandbox");
            changes.cancelByMaker(placed.order());
        });
    }

    private void payTooLate(Random random) {
        fans.place(random).ifPresent(placed -> {
            changes.cancelByBuyer(placed.order());
            payments.receive(placed.payment(), "sandbox");
        });
    }

    /** The buyer of begun work asks what it would cost to end it. */
    private void wantsOut() {
        orders.inState(List.of(OrderState.MAKING)).stream()
                .findFirst()
                .ifPresent(order -> changes.cancelByBuyer(order.id()));
    }

    /** One more order and the busiest week is full. */
    private void nearlyFill() {
        var monday = today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var busiest = monday.datesUntil(monday.plusWeeks(4), java.time.Period.ofWeeks(1))
                .mapToInt(this::dueInWeekOf)
                .max()
                .orElse(0);
        intake.limit(Math.max(4, busiest + 1));
    }

    private int dueInWeekOf(LocalDate monday) {
        return Math.toIntExact(orders.inState(DUE).stream()
                .map(order -> order.promise().shipBy())
                .filter(day -> !day.isBefore(monday) && day.isBefore(monday.plusWeeks(1)))
                .count());
    }

    /** The studio's second pair of hands has a fever until the day after tomorrow: what lay there is at risk. */
    private void stayAtHome() {
        var people = setup.people();
        setup.takeDaysOff(people.getLast().id(), today(), today().plusDays(2), "发烧");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), studios.profile().zone());
    }
}
