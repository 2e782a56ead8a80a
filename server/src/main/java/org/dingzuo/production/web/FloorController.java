package org.dingzuo.production.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.web.InShop;
import org.dingzuo.foundation.web.RequestLanguage;
import org.dingzuo.kernel.Language;
import org.dingzuo.materials.Shortage;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.production.Floor;
import org.dingzuo.production.FloorOutcome;
import org.dingzuo.production.Looked;
import org.dingzuo.production.StepKey;
import org.dingzuo.studio.PersonId;
import org.dingzuo.studio.Studios;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the maker's hands report: begin, pause, finish, photograph. An {@code Idempotency-Key} lets it be sent again; {@code secondsAgo}
 *  says how long ago it happened, when there was no network. */
@RestController
@RequestMapping("/api/v1/studios/{studio}/orders/{order}/lines/{line}/steps/{step}")
class FloorController {
    private static final Pattern STEP = Pattern.compile("[a-z0-9][a-z0-9-]{0,60}");

    private static final int MOST_CHECKS = 200;
    private static final int LONGEST_WORDS = 500;

    private final Floor floor;
    private final Studios studios;
    private final TaskWords words;
    private final FloorPhotos photos;
    private final LimitWords limits;

    FloorController(Floor floor, Studios studios, TaskWords words, FloorPhotos photos, LimitWords limits) {
        this.floor = floor;
        this.studios = studios;
        this.words = words;
        this.photos = photos;
        this.limits = limits;
    }

    /** @param agreement of the task as the maker saw it; null: whatever it is now
     *  @param allTheSame why it begins although too much is begun already */
    record Start(
            @Nullable UUID person,
            @Nullable Integer agreement,
            @Nullable String allTheSame) {}

    /** @param photo key of a closed picture
     *  @param show false: held back from the buyer for now; true where nothing is said
     *  @param looked the answers to the checks of the step's instructions; none where they ask for none */
    record Finish(
            @Nullable String photo,
            @Nullable Boolean show,
            @Nullable List<@Nullable LookedAt> looked) {
        boolean isShown() {
            return !Boolean.FALSE.equals(show);
        }
    }

    /** @param no of the check, from 0 @param whyNot null: it is as it should be */
    record LookedAt(@Nullable Long no, @Nullable String whyNot) {}

    /** What the book lacks of one item, in its smallest unit. */
    record ShortageBody(String item, String name, String unit, long onHand, long needed) {}

    @PostMapping("/start")
    TaskBody start(
            @PathVariable String studio,
            @PathVariable UUID order,
            @PathVariable int line,
            @PathVariable String step,
            @RequestBody(required = false) @Nullable Start body,
            @RequestHeader(name = ToldReading.ACT, required = false) @Nullable UUID act,
            @RequestParam(defaultValue = "0") long secondsAgo,
            HttpServletRequest request) {
        InShop.require();
        var key = key(order, line, step);
        return answer(
                key,
                floor.start(
                        key,
                        body == null ? null : colleague(body.person()),
                        body == null ? null : reason(body.allTheSame()),
                        ToldReading.of(act, secondsAgo, body == null ? null : body.agreement())),
                request);
    }

    @PostMapping("/pause")
    TaskBody pause(
            @PathVariable String studio,
            @PathVariable UUID order,
            @PathVariable int line,
            @PathVariable String step,
            @RequestHeader(name = ToldReading.ACT, required = false) @Nullable UUID act,
            @RequestParam(defaultValue = "0") long secondsAgo,
            HttpServletRequest request) {
        InShop.require();
        var told = ToldReading.of(act, secondsAgo, null);
        var key = key(order, line, step);
        return answer(key, floor.pause(key, told), request);
    }

    @PostMapping("/finish")
    TaskBody finish(
            @PathVariable String studio,
            @PathVariable UUID order,
            @PathVariable int line,
            @PathVariable String step,
            @RequestBody(required = false) @Nullable Finish body,
            @RequestHeader(name = ToldReading.ACT, required = false) @Nullable UUID act,
            @RequestParam(defaultValue = "0") long secondsAgo,
            HttpServletRequest request) {
        InShop.require();
        var told = ToldReading.of(act, secondsAgo, null);
        var key = key(order, line, step);
        var photo = body == null ? null : photos.key(body.photo());
        var looked = body == null ? List.<Looked>of() : looked(body.looked());
        return answer(key, floor.finish(key, photo, body == null || body.isShown(), looked, told), request);
    }

    @PostMapping("/photo")
    TaskBody photograph(
            @PathVariable String studio,
            @PathVariable UUID order,
            @PathVariable int line,
            @PathVariable String step,
            @RequestBody Finish body,
            @RequestHeader(name = ToldReading.ACT, required = false) @Nullable UUID act,
            @RequestParam(defaultValue = "0") long secondsAgo,
            HttpServletRequest request) {
        InShop.require();
        var told = ToldReading.of(act, secondsAgo, null);
        var key = key(order, line, step);
        return answer(key, floor.photograph(key, photos.needed(body.photo()), body.isShown(), told), request);
    }

    private static List<Looked> looked(@Nullable List<@Nullable LookedAt> said) {
        if (said == null) {
            return List.of();
        }
        var faults = new Faults();
        var looked = new ArrayList<Looked>();
        if (said.size() > MOST_CHECKS) {
            faults.add("looked", "size", "Give an array of at most " + MOST_CHECKS);
        }
        for (int at = 0; at < Math.min(said.size(), MOST_CHECKS); at++) {
            var each = said.get(at);
            var path = "looked[" + at + "]";
            looked.add(new Looked(
                    (int) faults.number(path + ".no", each == null ? null : each.no(), 0, MOST_CHECKS),
                    faults.optionalText(path + ".whyNot", each == null ? null : each.whyNot(), LONGEST_WORDS)));
        }
        faults.refuseIfAny();
        return looked;
    }

    private TaskBody answer(StepKey key, FloorOutcome outcome, HttpServletRequest request) {
        var profile = studios.profile();
        var language = RequestLanguage.of(request, profile.language());
        return switch (outcome) {
            case FloorOutcome.Done done ->
                words.of(floor.tasksOf(key.order()), language, profile).stream()
                        .filter(task -> task.line() == key.line() && task.step().equals(key.step()))
                        .findFirst()
                        .orElseThrow();
            case FloorOutcome.NoSuchStep() -> throw noSuchStep();
            case FloorOutcome.Amended() ->
                throw Problem.conflict(
                        "amended", "This order was changed since you looked; look again before you begin");
            case FloorOutcome.NotYet(var first) ->
                throw Problem.conflict("not-yet", "Other steps come first").with("first", first);
            case FloorOutcome.LookFirst(var checks) ->
                throw Problem.conflict("look-first", "The step's instructions ask for these to be looked at first")
                        .with(
                                "checks",
                                checks.stream().map(check -> check.in(language)).toList());
            case FloorOutcome.WrongMoment(var state) ->
                throw Problem.conflict("wrong-moment", "The step is " + state).with("state", state);
            case FloorOutcome.OrderNotInMaking(var state) ->
                throw Problem.conflict("not-in-making", "The order is " + state).with("state", state);
            case FloorOutcome.Unpaid(var due) ->
                throw Problem.conflict("unpaid", "The buyer pays a part before this step, and has not yet")
                        .with("due", due);
            case FloorOutcome.ActTaken() -> throw ToldReading.taken();
            case FloorOutcome.TooMuchBegun(var filled, var adds) ->
                throw Problem.conflict(
                                "too-much-begun",
                                "So much is begun already; finish something first, or begin all the same and say why")
                        .with("limit", limits.in(request).limit(filled))
                        .with("adds", adds);
            case FloorOutcome.AwaitsBuyer() ->
                throw Problem.conflict("awaits-buyer", "The work waits for the buyer; end the wait on the order first");
            case FloorOutcome.MaterialShort(var missing) ->
                throw Problem.conflict("material-short", "The store-room's book has less than this order needs")
                        .with("missing", bodies(missing, language));
        };
    }

    private static @Nullable String reason(@Nullable String given) {
        if (given == null) {
            return null;
        }
        var faults = new Faults();
        var reason = faults.text("allTheSame", given, 200);
        faults.refuseIfAny();
        return reason;
    }

    static List<ShortageBody> bodies(List<Shortage> missing, Language language) {
        return missing.stream()
                .map(each -> new ShortageBody(
                        each.item(), each.name().in(language), each.unit().in(language), each.onHand(), each.needed()))
                .toList();
    }

    private @Nullable PersonId colleague(@Nullable UUID named) {
        if (named == null) {
            return null;
        }
        return studios.workforce().people().stream()
                .map(person -> person.id())
                .filter(id -> id.value().equals(named))
                .findFirst()
                .orElseThrow(() -> Problem.unprocessable("invalid-request", "Nobody of this id works here"));
    }

    private static StepKey key(UUID order, int line, String step) {
        if (!STEP.matcher(step).matches()) {
            throw noSuchStep();
        }
        return new StepKey(new OrderId(order), line, step);
    }

    private static Problem noSuchStep() {
        return Problem.notFound("There is no such step");
    }
}
