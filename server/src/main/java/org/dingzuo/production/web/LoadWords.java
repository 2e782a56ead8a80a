package org.dingzuo.production.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.dingzuo.foundation.media.MediaKey;
import org.dingzuo.foundation.media.MediaLinks;
import org.dingzuo.kernel.Language;
import org.dingzuo.kernel.Words;
import org.dingzuo.materials.Materials;
import org.dingzuo.materials.Shelves;
import org.dingzuo.materials.lot.Lot;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.production.StepKey;
import org.dingzuo.production.Task;
import org.dingzuo.production.load.Load;
import org.dingzuo.production.load.Planned;
import org.dingzuo.production.load.Standing;
import org.dingzuo.promise.Redone;
import org.dingzuo.studio.MachineId;
import org.dingzuo.studio.PersonId;
import org.dingzuo.studio.Profile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts loads into their maker's words. */
@Component
class LoadWords {
    private final TaskWords tasks;
    private final MediaLinks links;
    private final Shelves shelves;
    private final Materials materials;

    LoadWords(TaskWords tasks, MediaLinks links, Shelves shelves, Materials materials) {
        this.tasks = tasks;
        this.links = links;
        this.shelves = shelves;
        this.materials = materials;
    }

    LoadBody.All all(Standing standing, Language language, Profile profile) {
        return new LoadBody.All(
                bodies(standing.loads(), standing, language, profile),
                standing.planned().stream()
                        .map(planned -> planned(planned, standing, language, profile))
                        .toList());
    }

    /** The one in front. */
    LoadBody first(Standing standing, Language language, Profile profile) {
        return bodies(standing.loads().subList(0, 1), standing, language, profile)
                .getFirst();
    }

    /** Of each load only what is this order's: who else was in it is not its story. */
    List<LoadBody> ofOrder(Standing standing, UUID order, Language language, Profile profile) {
        return bodies(
                standing.loads().stream()
                        .map(load -> load.only(new OrderId(order)))
                        .toList(),
                standing,
                language,
                profile);
    }

    List<LoadBody.Outlook> outlooks(List<Redone> promises, List<Task> known) {
        var numbers = new HashMap<UUID, String>();
        known.forEach(task -> numbers.put(task.key().order().value(), task.orderNumber()));
        return promises.stream()
                .map(promise -> new LoadBody.Outlook(
                        promise.order(),
                        numbers.getOrDefault(promise.order(), ""),
                        promise.promised(),
                        promise.leaves(),
                        promise.surely(),
                        promise.isKept()))
                .toList();
    }

    List<LoadBody.Lot> lots(List<Lot> lots, Language language) {
        if (lots.isEmpty()) {
            return List.of();
        }
        var names = materials.names(lots.stream().map(Lot::item).distinct().toList());
        return lots.stream()
                .map(lot -> new LoadBody.Lot(
                        lot.id(),
                        lot.label(),
                        names.getOrDefault(lot.item(), Words.NONE).in(language)))
                .toList();
    }

    private List<LoadBody> bodies(List<Load> loads, Standing standing, Language language, Profile profile) {
        var ids = loads.stream()
                .map(Load::lot)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var lots = new HashMap<UUID, LoadBody.Lot>();
        if (!ids.isEmpty()) {
            lots(shelves.these(ids), language).forEach(lot -> lots.put(lot.id(), lot));
        }
        return loads.stream()
                .map(load -> body(
                        load, Optional.ofNullable(load.lot()).map(lots::get).orElse(null), standing, language, profile))
                .toList();
    }

    private LoadBody body(
            Load load, LoadBody.@Nullable Lot lot, Standing standing, Language language, Profile profile) {
        var zone = profile.zone();
        var known = byStep(standing.tasks());
        var joining = standing.joining(load);
        return new LoadBody(
                load.id().value(),
                machine(load.machine()),
                standing.kindOf(load.machine()).name(),
                load.programme(),
                name(load, known, joining, language),
                load.state() == Load.State.OPEN && standing.isMounted(load.machine(), load.programme()),
                load.capacity(),
                load.used(),
                load.state().name(),
                load.openedAt().atZone(zone).toOffsetDateTime(),
                at(load.firedAt(), zone),
                person(load.firedBy()),
                at(load.until(), zone),
                at(load.unloadedAt(), zone),
                person(load.unloadedBy()),
                load.cost(),
                lot,
                Optional.ofNullable(load.photo())
                        .flatMap(MediaKey::parse)
                        .map(links::to)
                        .orElse(null),
                load.pieces().stream()
                        .flatMap(piece -> Optional.ofNullable(known.get(piece.step())).stream()
                                .map(task -> piece(piece, task, language)))
                        .toList(),
                tasks.of(joining, language, profile));
    }

    /** A machine's programme has a name of the studio's; what lies side by side is called by its step. */
    private static String name(Load load, Map<StepKey, Task> known, List<Task> joining, Language language) {
        return load.machine() != null
                ? load.programme()
                : load.pieces().stream()
                        .map(piece -> known.get(piece.step()))
                        .filter(task -> task != null)
                        .findFirst()
                        .or(() -> joining.stream().findFirst())
                        .map(task -> task.label().in(language))
                        .orElse(load.programme());
    }

    private LoadBody.Planned planned(Planned planned, Standing standing, Language language, Profile profile) {
        return new LoadBody.Planned(
                planned.key(),
                machine(planned.machine()),
                standing.kindOf(planned.machine()).name(),
                planned.programme(),
                planned.machine() != null
                        ? planned.programme()
                        : planned.tasks().getFirst().label().in(language),
                standing.isMounted(planned.machine(), planned.programme()),
                planned.room(),
                planned.handsSaved(),
                tasks.of(planned.tasks(), language, profile));
    }

    private static LoadBody.Piece piece(Load.Piece piece, Task task, Language language) {
        var fate = piece.fate();
        return new LoadBody.Piece(
                piece.step().order().value(),
                task.orderNumber(),
                piece.step().line(),
                piece.step().step(),
                task.label().in(language),
                task.design().in(language),
                piece.pieces(),
                piece.room(),
                task.shipBy(),
                fate == null ? null : fate.name(),
                piece.failed(),
                piece.words());
    }

    private static Map<StepKey, Task> byStep(List<Task> tasks) {
        var known = new HashMap<StepKey, Task>();
        tasks.forEach(task -> known.put(task.key(), task));
        return known;
    }

    private static @Nullable UUID machine(@Nullable MachineId id) {
        return id == null ? null : id.value();
    }

    private static @Nullable UUID person(@Nullable PersonId id) {
        return id == null ? null : id.value();
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant moment, ZoneId zone) {
        return moment == null ? null : moment.atZone(zone).toOffsetDateTime();
    }
}
