package org.dingzuo.studio.web;

import java.time.LocalDate;
import java.util.List;
import org.dingzuo.foundation.access.OwnerOnly;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.studio.CarrierStop;
import org.dingzuo.studio.StudioSetup;
import org.dingzuo.studio.Studios;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** From which day to which day no carrier comes. */
@RestController
@RequestMapping("/api/v1/studios/{studio}/carrier-stops")
class CarrierStopController {
    private final Studios studios;
    private final StudioSetup setup;

    CarrierStopController(Studios studios, StudioSetup setup) {
        this.studios = studios;
        this.setup = setup;
    }

    /** @param to included */
    record StopBody(LocalDate from, LocalDate to, String reason) {}

    /** @param to included; absent: one day */
    record StopEdit(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String reason) {}

    @GetMapping
    List<StopBody> stops() {
        return studios.carriers().stops().stream()
                .map(stop -> new StopBody(stop.from(), stop.to(), stop.reason()))
                .toList();
    }

    @PostMapping
    @OwnerOnly
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void stop(@RequestBody StopEdit edit) {
        var faults = new Faults();
        var from = edit.from() == null ? LocalDate.EPOCH : edit.from();
        var to = edit.to() == null ? from : edit.to();
        if (edit.from() == null || !Reach.covers(from)) {
            faults.add("from", "missing", "Say from which day, within any plan's reach");
        }
        if (to.isBefore(from) || to.toEpochDay() - from.toEpochDay() >= CarrierStop.MOST_DAYS) {
            faults.add("to", "out-of-range", "From the first day to the last are at most " + CarrierStop.MOST_DAYS);
        }
        var reason = faults.optionalText("reason", edit.reason(), 100);
        faults.refuseIfAny();
        if (!setup.stopCarriers(new CarrierStop(from, to, reason))) {
            throw Problem.conflict(
                    "carriers-stop-already", "On some of these days carriers do not run already; take that out first");
        }
    }

    @DeleteMapping("/{from}")
    @OwnerOnly
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void run(@PathVariable LocalDate from) {
        if (!Reach.covers(from) || !setup.runCarriers(from)) {
            throw Problem.notFound("No stop of carriers begins on that day");
        }
    }
}
