package org.dingzuo.promise.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dingzuo.catalog.Designs;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.foundation.web.RequestLanguage;
import org.dingzuo.promise.Cap;
import org.dingzuo.promise.Caps;
import org.dingzuo.studio.PersonId;
import org.dingzuo.studio.Studios;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Caps as they come and go over the wire, with the names of what they count. */
@Component
class CapReading {
    private static final int MOST = 100_000;

    private final Designs designs;
    private final Studios studios;

    CapReading(Designs designs, Studios studios) {
        this.designs = designs;
        this.studios = studios;
    }

    /** @param design slug; null: not of one design
     *  @param person id; null: not of one person */
    record NewCapBody(
            @Nullable String period,
            @Nullable String unit,
            @Nullable String design,
            @Nullable String person,
            @Nullable Long most) {}

    record MostBody(@Nullable Long most) {}

    /** @param period DAY or WEEK of the day by which a piece leaves
     *  @param of EVERYTHING, DESIGN or PERSON
     *  @param name of the design or person; null: of everything, or it is gone
     *  @param version goes back as If-Match */
    record CapBody(
            UUID id,
            String period,
            String unit,
            String of,
            @Nullable String name,
            int most,
            List<FillBody> ahead,
            long version) {}

    /** @param from first day of the period */
    record FillBody(LocalDate from, int taken) {}

    record Read(Cap.Period period, Cap.Unit unit, Cap.Scope scope, int most) {}

    Read read(NewCapBody body) {
        var faults = new Faults();
        var period = one(faults, "period", body.period(), Cap.Period.values());
        var unit = one(faults, "unit", body.unit(), Cap.Unit.values());
        var scope = scope(faults, body);
        var most = (int) faults.number("most", body.most(), 1, MOST);
        faults.refuseIfAny();
        return new Read(period, unit, scope, most);
    }

    static int most(MostBody body) {
        var faults = new Faults();
        var most = (int) faults.number("most", body.most(), 1, MOST);
        faults.refuseIfAny();
        return most;
    }

    private Cap.Scope scope(Faults faults, NewCapBody body) {
        if (body.design() != null && body.person() != null) {
            faults.add("person", "one-of", "Name a design or a person, not both");
        } else if (body.design() != null) {
            var design = designs.onSale(body.design());
            if (design.isPresent()) {
                return new Cap.Scope.OfDesign(design.get().id());
            }
            faults.add("design", "unknown", "This studio has no such design on sale");
        } else if (body.person() != null) {
            var person = studios.workforce().people().stream()
                    .filter(each -> each.id().value().toString().equals(body.person()))
                    .findFirst();
            if (person.isPresent()) {
                return new Cap.Scope.OfPerson(person.get().id());
            }
            faults.add("person", "unknown", "Nobody of this id works here");
        }
        return new Cap.Scope.Everything();
    }

    private static <E extends Enum<E>> E one(Faults faults, String field, @Nullable String given, E[] all) {
        for (var each : all) {
            if (each.name().equals(given)) {
                return each;
            }
        }
        faults.add(field, "unknown", field + " is one of " + List.of(all));
        return all[0];
    }

    Names names(HttpServletRequest request) {
        var workforce = studios.workforce();
        var language = RequestLanguage.of(request, workforce.profile().language());
        var people = new HashMap<PersonId, String>();
        workforce.people().forEach(person -> people.put(person.id(), person.name()));
        var made = new HashMap<UUID, String>();
        designs.onSale()
                .forEach(design ->
                        made.put(design.id().value(), design.blueprint().name().in(language)));
        return new Names(made, people);
    }

    record Names(Map<UUID, String> designs, Map<PersonId, String> people) {
        CapBody say(Caps.Filled filled) {
            var cap = filled.cap();
            var ahead = filled.ahead().stream()
                    .map(fill -> new FillBody(fill.from(), fill.taken()))
                    .toList();
            return new CapBody(
                    cap.id().value(),
                    cap.period().name(),
                    cap.unit().name(),
                    of(cap.scope()),
                    name(cap.scope()),
                    cap.most(),
                    ahead,
                    cap.version());
        }

        private static String of(Cap.Scope scope) {
            return switch (scope) {
                case Cap.Scope.Everything() -> "EVERYTHING";
                case Cap.Scope.OfDesign ofDesign -> "DESIGN";
                case Cap.Scope.OfPerson ofPerson -> "PERSON";
            };
        }

        private @Nullable String name(Cap.Scope scope) {
            return switch (scope) {
                case Cap.Scope.Everything() -> null;
                case Cap.Scope.OfDesign(var design) -> designs.get(design.value());
                case Cap.Scope.OfPerson(var person) -> people.get(person);
            };
        }
    }
}
