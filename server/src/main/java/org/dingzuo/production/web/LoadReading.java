package org.dingzuo.production.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.production.Remake;
import org.dingzuo.production.StepKey;
import org.dingzuo.production.load.Unloading;
import org.dingzuo.studio.PersonId;
import org.dingzuo.studio.Studios;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what a maker's client says about loads. */
@Component
class LoadReading {
    private static final Pattern STEP = Pattern.compile("[a-z0-9][a-z0-9-]{0,60}");
    private static final int MOST_LINES = 1_000;
    private static final int MOST_FAILED = 200;
    private static final int MOST_PIECES = 1_000;
    private static final int LONGEST_WORDS = 500;

    private final Studios studios;
    private final FloorPhotos photos;

    LoadReading(Studios studios, FloorPhotos photos) {
        this.studios = studios;
        this.photos = photos;
    }

    /** A line of an order at a step. */
    record Place(
            @Nullable UUID order,
            @Nullable Integer line,
            @Nullable String step) {}

    /** @param pieces how many failed; null: one
     *  @param from the step from which they are done again; null: new pieces of new material
     *  @param words what happened, for the studio alone */
    record Failed(
            @Nullable UUID order,
            @Nullable Integer line,
            @Nullable String step,
            @Nullable Integer pieces,
            @Nullable String from,
            @Nullable String words) {}

    /** @param failed what did not come out as it should; null: everything did
     *  @param person who opened it
     *  @param photo key of a closed picture of the whole load
     *  @param show false: held back from the buyers for now; true where nothing is said
     *  @param asked words to buyers whose day cannot be kept any more, who are asked for another day; null: nobody is asked yet */
    record Unload(
            @Nullable List<@Nullable Failed> failed,
            @Nullable UUID person,
            @Nullable String photo,
            @Nullable Boolean show,
            @Nullable String asked) {}

    StepKey place(Place place) {
        return step(place.order(), place.line(), place.step()).orElseThrow(LoadReading::noSuchStep);
    }

    Unloading unloading(Unload body) {
        var faults = new Faults();
        var asked = faults.optionalText("asked", body.asked(), LONGEST_WORDS);
        faults.refuseIfAny();
        return new Unloading(
                colleague(body.person()),
                failed(body.failed()),
                photos.key(body.photo()),
                !Boolean.FALSE.equals(body.show()),
                asked.isEmpty() ? null : asked);
    }

    List<Remake> failed(@Nullable List<@Nullable Failed> given) {
        var all = given == null ? List.<@Nullable Failed>of() : given;
        var faults = new Faults();
        var failed = new ArrayList<Remake>();
        if (all.size() > MOST_FAILED) {
            faults.add("failed", "too-many", "Name at most " + MOST_FAILED);
            faults.refuseIfAny();
        }
        for (int at = 0; at < all.size(); at++) {
            failed(all.get(at), "failed[" + at + "].", faults).ifPresent(failed::add);
        }
        faults.refuseIfAny();
        return failed;
    }

    private static Optional<Remake> failed(@Nullable Failed one, String path, Faults faults) {
        var step = one == null ? Optional.<StepKey>empty() : step(one.order(), one.line(), one.step());
        if (one == null || step.isEmpty()) {
            faults.add(path + "step", "missing", "Say order, line and step of what failed");
            return Optional.empty();
        }
        var from = one.from();
        if (from != null && !STEP.matcher(from).matches()) {
            faults.add(path + "from", "malformed", "Name a step of this order, or none for new pieces");
        }
        var pieces = faults.number(path + "pieces", (long) Objects.requireNonNullElse(one.pieces(), 1), 1, MOST_PIECES);
        return Optional.of(new Remake(
                step.get(), (int) pieces, from, faults.optionalText(path + "words", one.words(), LONGEST_WORDS)));
    }

    @Nullable
    PersonId colleague(@Nullable UUID named) {
        if (named == null) {
            return null;
        }
        return studios.workforce().people().stream()
                .map(person -> person.id())
                .filter(id -> id.value().equals(named))
                .findFirst()
                .orElseThrow(() -> Problem.unprocessable("invalid-request", "Nobody of this id works here"));
    }

    private static Optional<StepKey> step(@Nullable UUID order, @Nullable Integer line, @Nullable String step) {
        return order == null
                        || line == null
                        || line < 0
                        || line > MOST_LINES
                        || step == null
                        || !STEP.matcher(step).matches()
                ? Optional.empty()
                : Optional.of(new StepKey(new OrderId(order), line, step));
    }

    static Problem noSuchStep() {
        return Problem.notFound("There is no such step");
    }
}
