package org.dingzuo.production.web;

import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dingzuo.film.Film;
import org.dingzuo.film.Playback;
import org.dingzuo.materials.Item;
import org.dingzuo.materials.Supplier;
import org.dingzuo.production.handover.Pack;
import org.dingzuo.studio.Machine;
import org.dingzuo.studio.Person;
import org.springframework.stereotype.Component;

/** Puts a handover pack into what a client shows. */
@Component
class PackWords {
    private final SopWords sops;

    PackWords(SopWords sops) {
        this.sops = sops;
    }

    PackBody body(Pack pack) {
        var written =
                sops.kinds(pack.stations().stream().map(Pack.Station::kind).toList());
        return new PackBody(
                pack.design().id().value(),
                pack.design().draft().name(),
                IntStream.range(0, written.size())
                        .mapToObj(at -> station(pack.stations().get(at), written.get(at)))
                        .toList(),
                pack.learners().stream().map(LearnerBody::of).toList(),
                pack.bill().stream().map(PackWords::ingredient).toList(),
                pack.films().stream().flatMap(PackWords::reel).toList());
    }

    private static PackBody.Station station(Pack.Station station, SopBody sop) {
        var step = station.step();
        var setup = step.setup();
        var tending = step.tending();
        var habit = station.habit();
        return new PackBody.Station(
                step.key(),
                step.name(),
                step.kind(),
                step.minutes(),
                station.usual(),
                station.mostly(),
                habit == null ? 0 : habit.seen(),
                step.when() == null,
                step.skill(),
                step.machineKind(),
                station.machines().stream().map(Machine::name).toList(),
                station.hands().stream().map(Person::name).toList(),
                step.family(),
                step.longestWait(),
                step.energy(),
                setup == null ? 0 : setup.minutes(),
                tending == null ? 0 : tending.loading(),
                tending == null ? 0 : tending.unloading(),
                station.troubles().stream()
                        .map(each -> new PackBody.Trouble(each.cause(), each.pieces(), each.words()))
                        .toList(),
                sop);
    }

    private static PackBody.Ingredient ingredient(Pack.Ingredient ingredient) {
        var item = Optional.ofNullable(ingredient.item());
        var line = ingredient.line();
        return new PackBody.Ingredient(
                line.item(),
                item.map(Item::name).orElse(line.shownAs()),
                line.quantity(),
                item.map(Item::unit).orElse(null),
                item.map(Item::onHand).orElse(null),
                line.when() == null,
                ingredient.lots().stream()
                        .map(lot -> new PackBody.Lot(lot.label(), lot.quantity(), lot.note()))
                        .toList(),
                ingredient.suppliers().stream().map(Supplier::name).toList());
    }

    /** A film that is still in the lab is not shown yet. */
    private static Stream<PackBody.Reel> reel(Film film) {
        return Optional.ofNullable(film.playback()).stream()
                .flatMap(playback -> playback.sources().stream())
                .filter(source -> source.type() == Playback.Kind.MP4)
                .limit(1)
                .map(source -> new PackBody.Reel(film.title(), "/media/" + source.key()));
    }
}
