package org.dingzuo.production.web;

import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dingzuo.foundation.media.MediaKey;
import org.dingzuo.foundation.media.MediaLinks;
import org.dingzuo.kernel.Language;
import org.dingzuo.kernel.Words;
import org.dingzuo.materials.Materials;
import org.dingzuo.materials.Move;
import org.dingzuo.materials.Shelves;
import org.dingzuo.materials.lot.Lot;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.OrderView;
import org.dingzuo.ordering.Orders;
import org.dingzuo.production.Floor;
import org.dingzuo.production.Task;
import org.dingzuo.production.load.Loads;
import org.dingzuo.production.quality.Defect;
import org.dingzuo.production.sop.Sop;
import org.dingzuo.studio.Studios;
import org.dingzuo.studio.Workforce;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts defects into their maker's words: who, what and which, by name. A handful of queries for any number. */
@Component
class DefectWords {
    private final Orders orders;
    private final Floor floor;
    private final Shelves shelves;
    private final Materials materials;
    private final Loads loads;
    private final Studios studios;
    private final MediaLinks links;

    DefectWords(
            Orders orders,
            Floor floor,
            Shelves shelves,
            Materials materials,
            Loads loads,
            Studios studios,
            MediaLinks links) {
        this.orders = orders;
        this.floor = floor;
        this.shelves = shelves;
        this.materials = materials;
        this.loads = loads;
        this.studios = studios;
        this.links = links;
    }

    /** What the ids of several defects stand for. */
    private record Known(
            Map<OrderId, OrderView> orders, Map<UUID, Lot> lots, Map<String, Words> items, Workforce workforce) {}

    List<DefectBody> of(List<Defect> defects, Language language, ZoneId zone) {
        if (defects.isEmpty()) {
            return List.of();
        }
        var known = known(defects);
        return defects.stream()
                .filter(defect ->
                        known.orders().containsKey(defect.found().step().order()))
                .map(defect -> body(defect, known, language, zone))
                .toList();
    }

    private Known known(List<Defect> defects) {
        var ids = defects.stream()
                .map(defect -> defect.found().step().order().value())
                .distinct()
                .toList();
        var lots = lots(defects.stream()
                .map(defect -> defect.found().lot())
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return new Known(
                orders.find(ids).stream().collect(Collectors.toMap(OrderView::id, order -> order)),
                lots,
                items(lots),
                studios.workforce());
    }

    private Map<UUID, Lot> lots(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : shelves.these(ids).stream().collect(Collectors.toMap(Lot::id, lot -> lot));
    }

    private Map<String, Words> items(Map<UUID, Lot> lots) {
        return lots.isEmpty()
                ? Map.of()
                : materials.names(
                        lots.values().stream().map(Lot::item).distinct().toList());
    }

    private DefectBody body(Defect defect, Known known, Language language, ZoneId zone) {
        var found = defect.found();
        var order = Objects.requireNonNull(known.orders().get(found.step().order()));
        var lot = found.lot() == null ? null : known.lots().get(found.lot());
        var person = found.person();
        var lesson = defect.lesson();
        return new DefectBody(
                defect.id(),
                order.id().value(),
                order.number(),
                found.step().line(),
                defect.design().value(),
                order.offer().lines().get(found.step().line()).name().in(language),
                found.step().step(),
                label(order, found.step().line(), found.step().step(), language),
                found.causedAt(),
                label(order, found.step().line(), found.causedAt(), language),
                defect.kindOfStep(),
                defect.sopVersion(),
                found.cause().name(),
                found.pieces(),
                found.words(),
                link(found.photo()),
                person == null ? null : person.value(),
                person == null ? null : person(known.workforce(), person.value()),
                lot == null ? null : lot.label(),
                lot == null
                        ? null
                        : known.items().getOrDefault(lot.item(), Words.NONE).in(language),
                machine(known.workforce(), found, language),
                found.remedy().name(),
                defect.promised(),
                defect.leaves(),
                defect.foundAt().atZone(zone).toOffsetDateTime(),
                lesson == null ? null : lesson.name());
    }

    private @Nullable String link(@Nullable String photo) {
        return photo == null ? null : MediaKey.parse(photo).map(links::to).orElse(null);
    }

    private static String label(OrderView order, int line, String step, Language language) {
        return order.promise().line().stream()
                .filter(span -> span.line() == line && span.step().equals(step))
                .findFirst()
                .map(span -> span.label().in(language))
                .orElse(step);
    }

    private static @Nullable String person(Workforce workforce, UUID id) {
        return workforce.people().stream()
                .filter(person -> person.id().value().equals(id))
                .findFirst()
                .map(person -> person.name())
                .orElse(null);
    }

    private static @Nullable String machine(Workforce workforce, Defect.Found found, Language language) {
        return workforce.machines().stream()
                .filter(machine -> machine.id().equals(found.machine()))
                .findFirst()
                .map(machine -> machine.name().in(language))
                .orElse(null);
    }

    /** Empty: nothing of such a line was begun. */
    Optional<TracesBody> traces(UUID order, int line, Language language) {
        var begun = floor.tasksOf(new OrderId(order)).stream()
                .filter(task -> task.key().line() == line)
                .filter(DefectWords::isBegun)
                .toList();
        if (begun.isEmpty()) {
            return Optional.empty();
        }
        var lots = lots(Stream.concat(
                        materials.usedBy(List.of(order)).stream().map(Move::lot),
                        loads.lotsOf(new OrderId(order)).stream())
                .distinct()
                .toList());
        var items = items(lots);
        var workforce = studios.workforce();
        return Optional.of(new TracesBody(
                begun.stream().map(task -> trace(task, language)).toList(),
                lots.values().stream()
                        .map(lot -> new TracesBody.LotTrace(
                                lot.id(),
                                lot.label(),
                                items.getOrDefault(lot.item(), Words.NONE).in(language)))
                        .toList(),
                workforce.people().stream()
                        .map(person -> new TracesBody.Named(person.id().value(), person.name()))
                        .toList(),
                workforce.machines().stream()
                        .map(machine -> new TracesBody.Named(
                                machine.id().value(), machine.name().in(language)))
                        .toList()));
    }

    private static boolean isBegun(Task task) {
        var work = task.work();
        return work != null && work.isBegun();
    }

    private static TracesBody.StepTrace trace(Task task, Language language) {
        var work = task.work();
        var person = work == null ? null : work.person();
        return new TracesBody.StepTrace(
                task.key().step(),
                task.label().in(language),
                person == null ? null : person.value(),
                task.begunBy().map(Sop.Ref::version).orElse(null));
    }
}
