package org.dingzuo.production.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.web.InShop;
import org.dingzuo.foundation.web.RequestLanguage;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.Orders;
import org.dingzuo.production.Floor;
import org.dingzuo.production.RemakeOutcome;
import org.dingzuo.production.load.Beginning;
import org.dingzuo.production.load.DyeLots;
import org.dingzuo.production.load.Emptying;
import org.dingzuo.production.load.Filling;
import org.dingzuo.production.load.Firing;
import org.dingzuo.production.load.LoadId;
import org.dingzuo.production.load.LoadOutcome;
import org.dingzuo.production.load.Loads;
import org.dingzuo.studio.MachineId;
import org.dingzuo.studio.Studios;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Loads: opened, filled, fired, unloaded. All of it may be told late, under an {@code Idempotency-Key}. */
@RestController
@RequestMapping("/api/v1/studios/{studio}")
class LoadsController {
    private static final int LONGEST = 60;

    private final Loads loads;
    private final Filling filling;
    private final Firing firing;
    private final Emptying emptying;
    private final DyeLots dyeLots;
    private final Floor floor;
    private final Orders orders;
    private final Studios studios;
    private final LoadWords words;
    private final LoadReading reading;

    LoadsController(
            Loads loads,
            Filling filling,
            Firing firing,
            Emptying emptying,
            DyeLots dyeLots,
            Floor floor,
            Orders orders,
            Studios studios,
            LoadWords words,
            LoadReading reading) {
        this.loads = loads;
        this.filling = filling;
        this.firing = firing;
        this.emptying = emptying;
        this.dyeLots = dyeLots;
        this.floor = floor;
        this.orders = orders;
        this.studios = studios;
        this.words = words;
        this.reading = reading;
    }

    /** @param machine null: the pieces only lie together */
    record Opening(@Nullable UUID machine, @Nullable String programme) {}

    /** @param person who fires it
     *  @param anyway also when others could go in as well, or pieces of an order are left out of its bath
     *  @param lot of dye that a bath is of; null: none is said */
    record Fire(
            @Nullable UUID person,
            @Nullable Boolean anyway,
            @Nullable UUID lot) {}

    record Failures(@Nullable List<LoadReading.@Nullable Failed> failed) {}

    @GetMapping("/loads")
    LoadBody.All all(@PathVariable String studio, HttpServletRequest request) {
        InShop.require();
        var profile = studios.profile();
        return words.all(loads.standing(), RequestLanguage.of(request, profile.language()), profile);
    }

    /** Opens an empty load. Its id is the {@code Idempotency-Key}, where there is one: what goes into it can be told in one go.
     *  @param firedSecondsAgo of one that is told late: how long ago it was fired; without it, it is not fired yet */
    @PostMapping("/loads")
    @ResponseStatus(HttpStatus.CREATED)
    LoadBody open(
            @PathVariable String studio,
            @RequestBody Opening body,
            @RequestHeader(name = ToldReading.ACT, required = false) @Nullable UUID act,
            @RequestParam(defaultValue = "0") long secondsAgo,
            @RequestParam(required = false) @Nullable Long firedSecondsAgo,
            HttpServletRequest request) {
        InShop.require();
        var faults = new Faults();
        var programme = faults.text("programme", body.programme(), LONGEST);
        faults.refuseIfAny();
        var machine = body.machine();
        var told = ToldReading.of(act, secondsAgo, null);
        var fired = firedSecondsAgo == null ? null : ToldReading.ago("firedSecondsAgo", firedSecondsAgo);
        return answer(filling.open(machine == null ? null : new MachineId(machine), programme, told, fired), request);
    }

    @GetMapping("/loads/{load}")
    LoadBody one(@PathVariable String studio, @PathVariable UUID load, HttpServletRequest request) {
        InShop.require();
        return body(new LoadId(load), request);
    }

    /** Puts an open load away; what lay in it lies in none. */
    @DeleteMapping("/loads/{load}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void giveUp(
            @PathVariable String studio,
            @PathVariable UUID load,
            @RequestHeader(name = ToldReading.ACT, required = false) @Nullable UUID act,
            @RequestParam(defaultValue = "0") long secondsAgo) {
        InShop.require();
        var outcome = filling.giveUp(new LoadId(load), ToldReading.of(act, secondsAgo, null));
        if (!(outcome instanceof LoadOutcome.PutAway)) {
            throw LoadRefusals.of(outcome);
        }
    }

    @PostMapping("/loads/{load}/pieces")
    LoadBody put(
            @PathVariable String studio,
            @PathVariable UUID load,
            @RequestBody LoadReading.Place body,
            @RequestHeader(name = ToldReading.ACT, required = false) @Nullable UUID act,
            @RequestParam(defaultValue = "0") long secondsAgo,
            HttpServletRequest request) {
        InShop.require();
        var told = ToldReading.of(act, secondsAgo, null);
        return answer(filling.put(new LoadId(load), reading.place(body), told), request);
    }

    @DeleteMapping("/loads/{load}/pieces/{order}/{line}/{step}")
    LoadBody takeOut(
            @PathVariable String studio,
            @PathVariable UUID load,
            @PathVariable UUID order,
            @PathVariable int line,
            @PathVariable String step,
            @RequestHeader(name = ToldReading.ACT, required = false) @Nullable UUID act,
            @RequestParam(defaultValue = "0") long secondsAgo,
            HttpServletRequest request) {
        InShop.require();
        var place = reading.place(new LoadReading.Place(order, line, step));
        return answer(filling.takeOut(new LoadId(load), place, ToldReading.of(act, secondsAgo, null)), request);
    }

    /** Begins the step of every piece in it. */
    @PostMapping("/loads/{load}/fire")
    LoadBody fire(
            @PathVariable String studio,
            @PathVariable UUID load,
            @RequestBody(required = false) @Nullable Fire body,
            @RequestHeader(name = ToldReading.ACT, required = false) @Nullable UUID act,
            @RequestParam(defaultValue = "0") long secondsAgo,
            HttpServletRequest request) {
        InShop.require();
        var how = body == null
                ? new Beginning(null, false, null)
                : new Beginning(reading.colleague(body.person()), Boolean.TRUE.equals(body.anyway()), body.lot());
        return answer(firing.fire(new LoadId(load), how, ToldReading.of(act, secondsAgo, null)), request);
    }

    /** Of which lots of dye a bath can be: what its orders were made out of, then whatever lies on the shelves. */
    @GetMapping("/loads/{load}/lots")
    List<LoadBody.Lot> lots(@PathVariable String studio, @PathVariable UUID load, HttpServletRequest request) {
        InShop.require();
        return words.lots(
                dyeLots.couldBe(new LoadId(load)).orElseThrow(LoadRefusals::noSuchLoad),
                RequestLanguage.of(request, studios.profile().language()));
    }

    /** What failures would mean for each promise. Changes nothing. */
    @PostMapping("/loads/{load}/outlook")
    List<LoadBody.Outlook> outlook(@PathVariable String studio, @PathVariable UUID load, @RequestBody Failures body) {
        InShop.require();
        var failed = reading.failed(body.failed());
        var outcome = emptying.outlook(new LoadId(load), failed).orElseThrow(LoadRefusals::noSuchLoad);
        if (outcome instanceof RemakeOutcome.Planned(var promises)) {
            return words.outlooks(
                    promises,
                    floor.tasksOf(
                            failed.stream().map(each -> each.failed().order()).toList()));
        }
        throw LoadRefusals.of(outcome);
    }

    /** It comes out: the step of every sound piece is done, what failed is planned once more. */
    @PostMapping("/loads/{load}/unload")
    LoadBody unload(
            @PathVariable String studio,
            @PathVariable UUID load,
            @RequestBody LoadReading.Unload body,
            @RequestHeader(name = ToldReading.ACT, required = false) @Nullable UUID act,
            @RequestParam(defaultValue = "0") long secondsAgo,
            HttpServletRequest request) {
        InShop.require();
        return answer(
                emptying.unload(new LoadId(load), reading.unloading(body), ToldReading.of(act, secondsAgo, null)),
                request);
    }

    /** Every load that something of this order was in: its trace. */
    @GetMapping("/orders/{order}/loads")
    List<LoadBody> ofOrder(@PathVariable String studio, @PathVariable UUID order, HttpServletRequest request) {
        InShop.require();
        if (orders.head(new OrderId(order)).isEmpty()) {
            throw Problem.notFound("There is no such order");
        }
        var profile = studios.profile();
        return words.ofOrder(
                loads.of(new OrderId(order)), order, RequestLanguage.of(request, profile.language()), profile);
    }

    private LoadBody answer(LoadOutcome outcome, HttpServletRequest request) {
        if (outcome instanceof LoadOutcome.Done(var load)) {
            return body(load.id(), request);
        }
        throw LoadRefusals.of(outcome);
    }

    private LoadBody body(LoadId id, HttpServletRequest request) {
        var profile = studios.profile();
        return words.first(
                loads.standing(id).orElseThrow(LoadRefusals::noSuchLoad),
                RequestLanguage.of(request, profile.language()),
                profile);
    }
}
