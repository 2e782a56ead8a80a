package org.dingzuo.promise;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dingzuo.catalog.Blueprint;
import org.dingzuo.catalog.Designs;
import org.dingzuo.catalog.RoutingStep;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Words;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.booking.PlacementOutcome;
import org.dingzuo.ordering.ending.OrderChanges;
import org.dingzuo.ordering.offering.Wish;
import org.dingzuo.planner.Fault;
import org.dingzuo.planner.Placement;
import org.dingzuo.planner.PlanCheck;
import org.dingzuo.studio.MachineId;
import org.dingzuo.studio.PersonId;
import org.dingzuo.studio.Studios;
import org.dingzuo.studio.TimeBlock;
import org.dingzuo.testing.Atelier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** A pottery of a test's own: two potters, one kiln, bowls that are thrown, dried and fired. */
final class Pottery {
    final Atelier atelier;
    final MachineId kiln;

    private Pottery(Atelier atelier, MachineId kiln) {
        this.atelier = atelier;
        this.kiln = kiln;
    }

    static Pottery open(ApplicationContext house) {
        var atelier = Atelier.open(house);
        var installed = atelier.in(() -> {
            var week = Arrays.stream(DayOfWeek.values())
                    .map(day -> TimeBlock.making(day, 9, 15))
                    .toList();
            var studios = atelier.bean(Studios.class);
            studios.hire("小陆", Set.of(), week);
            var kiln = studios.install(Words.of("电窑", "Kiln"), "kiln", 60, Words.of("件", "pieces"));
            var designs = atelier.bean(Designs.class);
            designs.publish(designs.draft("bowl", bowl()));
            return kiln;
        });
        return new Pottery(atelier, installed);
    }

    private static Blueprint bowl() {
        return new Blueprint(
                Words.of("碗", "Bowl"),
                Words.of("拉坯", "Thrown"),
                Money.of(30_000),
                List.of(),
                List.of(),
                List.of(
                        step("throw", RoutingStep.Kind.ATTENDED, 90, null, 0, List.of()),
                        step("dry", RoutingStep.Kind.UNATTENDED, 1_200, null, 0, List.of("throw")),
                        step("glaze", RoutingStep.Kind.ATTENDED, 30, null, 0, List.of("dry")),
                        step("fire", RoutingStep.Kind.BATCH, 600, "glaze", 10, List.of("glaze"))),
                List.of(),
                List.of(),
                false);
    }

    private static RoutingStep step(
            String key, RoutingStep.Kind kind, int minutes, @Nullable String family, int size, List<String> after) {
        return new RoutingStep(
                key,
                Words.of(key, key),
                kind,
                minutes,
                Map.of(),
                null,
                kind == RoutingStep.Kind.BATCH ? "kiln" : null,
                family,
                size,
                null,
                true,
                after,
                null);
    }

    /** Ordered and paid. */
    UUID bowls(int count) {
        return order("bowl", Map.of(), count);
    }

    /** Any design, ordered and paid. */
    UUID order(String design, Map<String, Object> choices, int count) {
        var wish = new Wish(List.of(new Wish.Line(design, choices, count)), false, null, null);
        var outcome = atelier.place(atelier.acceptance(UUID.randomUUID().toString(), wish, Atelier.WHENEVER));
        if (outcome instanceof PlacementOutcome.Placed placed) {
            atelier.pay(placed.payment());
            return placed.order().value();
        }
        throw new AssertionError("not placed: " + outcome);
    }

    void cancel(UUID order) {
        atelier.in(() -> atelier.bean(OrderChanges.class).cancelByBuyer(new OrderId(order)));
    }

    PersonId potter(int which) {
        return atelier.in(() ->
                atelier.bean(Studios.class).workforce().people().get(which).id());
    }

    LocalDate today() {
        return LocalDate.ofInstant(atelier.bean(Clock.class).instant(), ZoneId.of("Asia/Shanghai"));
    }

    <T> T reading(Supplier<T> work) {
        return atelier.in(() ->
                Objects.requireNonNull(atelier.bean(TransactionTemplate.class).execute(status -> work.get())));
    }

    Page page() {
        return reading(() -> atelier.bean(PlanBook.class)
                .open(
                        atelier.studio,
                        atelier.bean(PlacementLedger.class).version(atelier.studio),
                        atelier.bean(Studios.class).calendarVersion()));
    }

    /** Each job asked for by the very day that was promised. */
    Standing standing() {
        var page = page();
        return reading(() ->
                atelier.bean(WorkInHand.class).standing(atelier.studio, page, new Deadline(page.workforce(), false)));
    }

    /** Where everything lies. */
    Map<String, Set<Placement>> plan() {
        return reading(() -> atelier.bean(PlacementLedger.class).placements(atelier.studio, Instant.EPOCH).stream()
                .collect(Collectors.groupingBy(Placement::job, Collectors.toSet())));
    }

    /** What the planner's own judge finds wrong with the plan as it stands. */
    List<Fault> faults() {
        var ask = standing().ask();
        return PlanCheck.faults(
                ask.snapshot().people(),
                ask.snapshot().machines(),
                ask.jobs(),
                ask.snapshot().placements());
    }

    /** Every date ever given, by order. */
    Map<UUID, List<LocalDate>> promises() {
        return atelier.rows(db -> db
                .sql("select order_id, ship_by from promise.promise_change order by order_id, change_no")
                .query((row, n) ->
                        Map.entry(row.getObject("order_id", UUID.class), row.getObject("ship_by", LocalDate.class)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
    }

    Set<LocalDate> daysOff(PersonId person) {
        return atelier.in(() -> atelier.bean(Studios.class).workforce().people().stream()
                .filter(each -> each.id().equals(person))
                .findFirst()
                .orElseThrow()
                .daysOff());
    }

    PlanProposal suppose(Supposition supposition) {
        var outcome = atelier.in(() -> atelier.bean(Foresight.class).suppose(supposition));
        if (outcome instanceof SuppositionOutcome.Answered(var proposal)) {
            return proposal;
        }
        throw new AssertionError("not answered: " + outcome);
    }

    ProposalOutcome apply(UUID id) {
        return atelier.in(() -> atelier.bean(Proposals.class).apply(id));
    }

    ProposalOutcome undo(UUID id) {
        return atelier.in(() -> atelier.bean(Proposals.class).undo(id));
    }

    /** Eight orders, two to four bowls each. */
    List<UUID> fill() {
        return IntStream.range(0, 8).mapToObj(n -> bowls(2 + n % 3)).toList();
    }

    /** The first potter is gone today and so many days more. */
    Supposition ill(int moreDays) {
        return new Supposition.Away(potter(0), today(), today().plusDays(moreDays));
    }
}
