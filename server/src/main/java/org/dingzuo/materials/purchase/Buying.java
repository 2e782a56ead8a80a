package org.dingzuo.materials.purchase;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Rounding;
import org.dingzuo.materials.Freight;
import org.dingzuo.materials.Item;
import org.dingzuo.materials.Reservation;
import org.dingzuo.materials.Shelves;
import org.dingzuo.materials.Supplier;
import org.dingzuo.materials.leadtime.LeadTime;
import org.dingzuo.materials.leadtime.Wait;
import org.dingzuo.materials.purchase.Arriving.Coming;
import org.dingzuo.materials.purchase.Need.Share;
import org.dingzuo.materials.purchase.Need.Source;
import org.dingzuo.materials.purchase.ShoppingList.Alarm;
import org.dingzuo.materials.purchase.Split.Wanted;
import org.dingzuo.materials.purchase.Urgent.Late;
import org.dingzuo.materials.supplier.Suppliers;
import org.dingzuo.studio.Studios;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says what to buy. Main material is bought for orders: once their deposits cover it, and no later than their latest start less the lead
 *  time. Common material is bought when what is free and on its way falls to the reorder point. */
@Service
@Transactional(readOnly = true)
public class Buying {
    /** A normal curve's 95 % lies so many thousandths of its deviation above its middle. */
    private static final int SURELY = 1645;

    private final Shelves shelves;
    private final Suppliers suppliers;
    private final UsageStore usage;
    private final PurchaseStore purchases;
    private final Studios studios;
    private final Clock clock;

    Buying(
            Shelves shelves,
            Suppliers suppliers,
            UsageStore usage,
            PurchaseStore purchases,
            Studios studios,
            Clock clock) {
        this.shelves = shelves;
        this.suppliers = suppliers;
        this.usage = usage;
        this.purchases = purchases;
        this.studios = studios;
        this.clock = clock;
    }

    /** @param demands of orders that have not begun; what an unpaid order speaks for is nobody's reason to buy */
    public ShoppingList list(List<Demand> demands) {
        var market = market();
        var missing = Missing.of(market.items(), shelves.spokenFor(), demands);
        var needs = new ArrayList<Need>();
        missing.forEach((item, shares) -> needs.add(forOrders(item, shares, market)));
        var used = usage.lately(StudioScope.studio(), market.today());
        market.items().values().stream()
                .filter(item -> !item.keeping().byOrder() && !missing.containsKey(item.key()))
                .forEach(item -> lowOn(item, used.getOrDefault(item.key(), Usage.UNKNOWN), market)
                        .ifPresent(needs::add));
        needs.sort(Comparator.comparing(Need::due)
                .reversed()
                .thenComparing(Need::orderBy)
                .thenComparing(Need::item));
        return new ShoppingList(needs, splitOfDue(needs, market), alarms(missing, market));
    }

    /** What of the material of these orders cannot wait.
     *  @param demands of orders that have not begun */
    public Urgent urgent(List<Demand> demands) {
        if (demands.isEmpty()) {
            return new Urgent(List.of(), List.of());
        }
        var market = market();
        var spokenFor = shelves.spokenFor().stream().filter(Reservation::firm).toList();
        var due = Missing.of(market.items(), spokenFor, demands).entrySet().stream()
                .map(each -> forOrders(each.getKey(), each.getValue(), market))
                .filter(Need::due)
                .toList();
        return new Urgent(due, late(spokenFor, demands, market));
    }

    private List<Late> late(List<Reservation> spokenFor, List<Demand> demands, Market market) {
        var byOrder = demands.stream().collect(Collectors.toMap(Demand::order, Function.identity()));
        var coming = purchases.coming(StudioScope.studio()).stream().collect(Collectors.groupingBy(Coming::item));
        return spokenFor.stream().collect(Collectors.groupingBy(Reservation::item)).entrySet().stream()
                .flatMap(each -> Stream.ofNullable(market.items().get(each.getKey()))
                        .flatMap(item -> Arriving.late(
                                item,
                                each.getValue(),
                                byOrder,
                                coming.getOrDefault(item.key(), List.of()),
                                market.today().plusDays(quickest(item.key(), market)),
                                market.today())
                                .stream()))
                .sorted(Comparator.comparing(Late::neededOn).thenComparing(Late::order))
                .toList();
    }

    /** The cheapest way to buy these; who is named for an item is asked for it.
     *  @param wanted each item once */
    public Split split(List<Wanted> wanted) {
        var market = market();
        return Splitting.cheapest(wanted, market.ofAll(), market.freights());
    }

    /** Everything that is sold to this studio, and what it knows of its items.
     *  @param wares by item
     *  @param times by item */
    record Market(
            LocalDate today,
            Map<String, Item> items,
            Map<String, List<Ware>> wares,
            Map<UUID, Freight> freights,
            Map<String, List<LeadTime>> times) {
        List<Ware> of(String item) {
            return wares.getOrDefault(item, List.of());
        }

        List<Ware> ofAll() {
            return wares.values().stream().flatMap(List::stream).toList();
        }

        List<LeadTime> timesOf(String item) {
            return times.getOrDefault(item, List.of());
        }
    }

    private Market market() {
        var items = shelves.all().stream().collect(Collectors.toMap(Item::key, Function.identity()));
        var all = suppliers.all();
        var times = suppliers.leadTimes().stream().collect(Collectors.groupingBy(LeadTime::item));
        var wares = new TreeMap<String, List<Ware>>();
        for (var supplier : all) {
            for (var supplied : supplier.items()) {
                var item = items.get(supplied.item());
                if (item != null) {
                    var sure = times.getOrDefault(item.key(), List.of()).stream()
                            .filter(each -> each.supplier().equals(supplier.id()))
                            .mapToInt(each -> each.believed().sure())
                            .findFirst()
                            .orElseGet(() -> Wait.stated(supplied.leadDays()).sure());
                    wares.computeIfAbsent(item.key(), key -> new ArrayList<>())
                            .add(new Ware(supplier.id(), supplied, sure, packCost(item)));
                }
            }
        }
        var freights = all.stream().collect(Collectors.toMap(Supplier::id, Supplier::freight));
        return new Market(
                LocalDate.ofInstant(clock.instant(), studios.profile().zone()), items, wares, freights, times);
    }

    private static Money packCost(Item item) {
        var cost = item.cost();
        return cost == null ? Money.ZERO : cost.of(item.keeping().quantity(1));
    }

    /** What deposits cover and is due is bought now; else it is said what will be, and by when. */
    private static Need forOrders(String item, List<Share> shares, Market market) {
        var covered = shares.stream().filter(Share::covered).toList();
        var asked = covered.isEmpty() ? shares : covered;
        var quick = quickest(item, market);
        var due = covered.stream()
                .filter(each -> !each.neededOn().minusDays(quick).isAfter(market.today()))
                .toList();
        var bought = due.isEmpty() ? asked : due;
        var first = bought.getFirst().neededOn();
        var quantity = bought.stream().mapToLong(Share::quantity).sum();
        return need(item, quantity, first.minusDays(quick), !due.isEmpty(), shares, null, first, market);
    }

    private static int quickest(String item, Market market) {
        return market.of(item).stream().mapToInt(Ware::sureDays).min().orElseGet(() -> unsold(item, market));
    }

    /** Nobody is known to sell it. */
    private static int unsold(String item, Market market) {
        var known = market.items().get(item);
        return known == null ? 0 : Wait.stated(known.leadDays()).sure();
    }

    /** Empty: there is enough of it. */
    private static Optional<Need> lowOn(Item item, Usage used, Market market) {
        var point = point(item, used, market);
        if (item.position() > point.level() || point.upTo() <= item.position()) {
            return Optional.empty();
        }
        var quantity = point.upTo() - item.position();
        var today = market.today();
        return Optional.of(need(
                item.key(),
                quantity,
                today,
                true,
                List.of(),
                point,
                today.plusDays(quickest(item.key(), market)),
                market));
    }

    /** Where the maker wants more to lie there than usage asks for, that counts; twice as much is bought where no usage is known. */
    static ReorderPoint point(Item item, Usage used, Market market) {
        var time = market.timesOf(item.key()).stream()
                .min(Comparator.comparingInt(each -> each.believed().sure()));
        var days = time.map(LeadTime::usual).orElse(item.leadDays());
        var wait = time.map(LeadTime::believed).orElseGet(() -> Wait.stated(item.leadDays()));
        var spread = (int) Rounding.UP.divide((wait.sure() - days) * 1000L, SURELY);
        var learnt =
                ReorderPoint.of(used, days, Math.max(0, spread), item.keeping().service());
        return learnt.atLeast(item.keeping().least());
    }

    private static Need need(
            String item,
            long quantity,
            LocalDate orderBy,
            boolean due,
            List<Share> shares,
            @Nullable ReorderPoint point,
            LocalDate neededOn,
            Market market) {
        var known = market.items().get(item);
        var packs = known == null ? quantity : Math.max(1, known.keeping().packsFor(quantity));
        var days = ChronoUnit.DAYS.between(market.today(), neededOn);
        var sources = market.of(item).stream()
                .map(ware -> new Source(
                        ware.supplier(), ware.sureDays(), ware.cheapest(packs).cost(), ware.sureDays() <= days))
                .sorted(Comparator.comparing(Source::cost).thenComparing(Source::sureDays))
                .toList();
        return new Need(item, quantity, packs, orderBy, due, shares, point, sources);
    }

    /** Whoever would come too late does not come into question, unless everybody would. */
    private static Split splitOfDue(List<Need> needs, Market market) {
        var wanted = new ArrayList<Wanted>();
        var wares = new ArrayList<Ware>();
        for (var need : needs.stream().filter(Need::due).toList()) {
            wanted.add(new Wanted(need.item(), need.packs(), null));
            var timely = need.sources().stream()
                    .filter(Source::inTime)
                    .map(Source::supplier)
                    .collect(Collectors.toSet());
            market.of(need.item()).stream()
                    .filter(ware -> timely.isEmpty() || timely.contains(ware.supplier()))
                    .forEach(wares::add);
        }
        return Splitting.cheapest(wanted, wares, market.freights());
    }

    private static List<Alarm> alarms(Map<String, List<Share>> missing, Market market) {
        var alarms = new ArrayList<Alarm>();
        missing.forEach((item, shares) -> {
            var sources = market.of(item);
            if (sources.size() < 2) {
                var only = sources.isEmpty() ? null : sources.getFirst().supplier();
                shares.forEach(share -> alarms.add(new Alarm(share.order(), item, only)));
            }
        });
        return alarms;
    }
}
