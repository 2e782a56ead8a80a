package org.dingzuo.production.handover;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dingzuo.catalog.BillLine;
import org.dingzuo.catalog.Blueprint;
import org.dingzuo.catalog.Design;
import org.dingzuo.catalog.DesignId;
import org.dingzuo.catalog.Drafts;
import org.dingzuo.catalog.RoutingStep;
import org.dingzuo.film.Films;
import org.dingzuo.materials.Item;
import org.dingzuo.materials.Shelves;
import org.dingzuo.materials.supplier.Suppliers;
import org.dingzuo.production.quality.Quality;
import org.dingzuo.production.quality.Recurring;
import org.dingzuo.production.sop.Sheet;
import org.dingzuo.production.sop.Sop;
import org.dingzuo.production.sop.Sops;
import org.dingzuo.promise.Habit;
import org.dingzuo.promise.Surety;
import org.dingzuo.studio.Machine;
import org.dingzuo.studio.Person;
import org.dingzuo.studio.Studios;
import org.dingzuo.studio.Training;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what whoever is to make a design has to know. */
@Service
@Transactional(readOnly = true)
public class Handover {
    /** At one step; more than a helper keeps in mind helps nobody. */
    private static final int MOST_TROUBLES = 3;

    private final Drafts drafts;
    private final Sops sops;
    private final Films films;
    private final Shelves shelves;
    private final Suppliers suppliers;
    private final Surety surety;
    private final Quality quality;
    private final Studios studios;
    private final Training training;

    Handover(
            Drafts drafts,
            Sops sops,
            Films films,
            Shelves shelves,
            Suppliers suppliers,
            Surety surety,
            Quality quality,
            Studios studios,
            Training training) {
        this.drafts = drafts;
        this.sops = sops;
        this.films = films;
        this.shelves = shelves;
        this.suppliers = suppliers;
        this.surety = surety;
        this.quality = quality;
        this.studios = studios;
        this.training = training;
    }

    /** Of the draft: what is taught is how it is to be made from now on. */
    public Optional<Pack> of(DesignId id) {
        return drafts.find(id).map(this::pack);
    }

    private Pack pack(Design design) {
        var stations = stations(design);
        var all = films.all();
        var quoted = stations.stream()
                .flatMap(station -> Stream.ofNullable(station.kind().sop()))
                .flatMap(sop -> sop.sheet().film().stream())
                .map(Sheet.Clip::film)
                .collect(Collectors.toSet());
        return new Pack(
                design,
                stations,
                training.learners(),
                bill(design.draft()),
                all.stream().filter(film -> design.slug().equals(film.design())).toList(),
                all.stream().filter(film -> quoted.contains(film.id().value())).toList());
    }

    private List<Pack.Station> stations(Design design) {
        var draft = design.draft();
        var troubles = quality.recurring(design.id()).stream().collect(Collectors.groupingBy(Recurring::kindOfStep));
        var kinds = draft.routing().stream().map(RoutingStep::work).distinct().toList();
        var written = sops.of(List.of(), kinds).stream().collect(Collectors.toMap(Sop::step, sop -> sop));
        var habits = surety.habits().stream().collect(Collectors.toMap(Habit::step, habit -> habit));
        var workforce = studios.workforce();
        return draft.routing().stream()
                .map(step -> new Pack.Station(
                        step,
                        new Sops.Kind(step.work(), step.name(), written.get(step.work())),
                        habits.get(step.key()),
                        workforce.machines().stream()
                                .filter(machine -> does(machine, step))
                                .toList(),
                        hands(step, workforce.people()),
                        troubles.getOrDefault(step.work(), List.of()).stream()
                                .limit(MOST_TROUBLES)
                                .toList()))
                .toList();
    }

    private static boolean does(Machine machine, RoutingStep step) {
        return machine.kind().equals(step.machineKind())
                && (step.kind() != RoutingStep.Kind.BATCH || machine.runs(step.loadFamily()));
    }

    private static List<Person> hands(RoutingStep step, List<Person> people) {
        var tending = step.tending();
        if (step.kind() != RoutingStep.Kind.ATTENDED && tending == null) {
            return List.of();
        }
        var skill = tending == null ? step.skill() : tending.skill();
        return people.stream()
                .filter(person -> skill == null || person.can(skill))
                .filter(person -> person.doesAlone(step.work()))
                .toList();
    }

    private List<Pack.Ingredient> bill(Blueprint draft) {
        var keys = draft.bill().stream().map(BillLine::item).distinct().toList();
        var items = shelves.all().stream().collect(Collectors.toMap(Item::key, item -> item));
        var lots = shelves.lots(keys);
        var all = suppliers.all();
        return draft.bill().stream()
                .map(line -> new Pack.Ingredient(
                        line,
                        items.get(line.item()),
                        Objects.requireNonNullElse(lots.get(line.item()), List.of()),
                        all.stream()
                                .filter(each -> each.items().stream()
                                        .anyMatch(brought -> brought.item().equals(line.item())))
                                .toList()))
                .toList();
    }
}
