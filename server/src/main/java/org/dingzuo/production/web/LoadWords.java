package org.dingzuo.production.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dingzuo.foundation.media.MediaKey;
import org.dingzuo.foundation.media.MediaLinks;
import org.dingzuo.kernel.Language;
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

    LoadWords(TaskWords tasks, MediaLinks links) {
        this.tasks = tasks;
        this.links = links;
    }

    LoadBody.All all(Standing standing, Language language, Profile profile) {
        return new LoadBody.All(
                standing.loads().stream()
                        .map(load -> body(load, standing, language, profile))
                        .toList(),
                standing.planned().stream()
                        .map(planned -> planned(planned, language, profile))
                        .toList());
    }

    /** The one in front. */
    LoadBody first(Standing standing, Language language, Profile profile) {
        return body(standing.loads().getFirst(), standing, language, profile);
    }

    /** Of each load only what is this order's: who else was in it is not its story. */
    List<LoadBody> ofOrder(Standing standing, UUID order, Language language, Profile profile) {
        return standing.loads().stream()
                .map(load -> body(load.only(new OrderId(order)), standing, language, profile))
                .toList();
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

    private LoadBody body(Load load, Standing standing, Language language, Profile profile) {
        var zone = profile.zone();
        var known = byStep(standing.tasks());
        var joining = standing.joining(load);
        return new LoadBody(
                load.id().value(),
                machine(load.machine()),
                load.programme(),
                name(load, known, joining, language),
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

    private LoadBody.Planned planned(Planned planned, Language language, Profile profile) {
        return new LoadBody.Planned(
                planned.key(),
                machine(planned.machine()),
                planned.programme(),
                planned.machine() != null
                        ? planned.programme()
                        : planned.tasks().getFirst().label().in(language),
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
