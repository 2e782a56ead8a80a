package org.dingzuo.production.web;

import java.util.List;
import java.util.UUID;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.production.RemakeOutcome;
import org.dingzuo.production.StepKey;
import org.dingzuo.production.load.LoadOutcome;

/** What a maker is told when something cannot be done with a load. */
final class LoadRefusals {
    private LoadRefusals() {}

    /** @param reason the code under which the floor refuses this step */
    record Held(UUID order, int line, String step, String reason) {}

    record Place(UUID order, int line, String step) {}

    static Problem of(LoadOutcome refused) {
        return switch (refused) {
            case LoadOutcome.Done done -> throw new IllegalArgumentException("Nothing was refused");
            case LoadOutcome.PutAway() -> throw new IllegalArgumentException("Nothing was refused");
            case LoadOutcome.NoSuchLoad() -> noSuchLoad();
            case LoadOutcome.NoSuchStep() -> LoadReading.noSuchStep();
            case LoadOutcome.WrongMoment(var state) ->
                Problem.conflict("load-wrong-moment", "The load is " + state + "; look at it again")
                        .with("state", state);
            case LoadOutcome.OpenAlready(var other) ->
                Problem.conflict("load-open-already", "Such a load is being filled; put the pieces into that one")
                        .with("load", other.id().value());
            case LoadOutcome.NoSuchMachine() ->
                Problem.unprocessable("invalid-request", "No machine of this id runs this programme here");
            case LoadOutcome.OtherProgramme(var programme) ->
                Problem.conflict("load-other-programme", "This load runs " + programme + "; the step needs another")
                        .with("programme", programme);
            case LoadOutcome.NotReady(var task) ->
                Problem.conflict("load-not-ready", "This step is begun, waits for another, or is to be paid first")
                        .with("first", task.waitsFor())
                        .with("due", task.unpaid());
            case LoadOutcome.LiesInOne() ->
                Problem.conflict("load-lies-in-one", "It lies in another load; take it out there first");
            case LoadOutcome.Full(var room, var needed) ->
                Problem.conflict("load-full", "It does not fit in any more")
                        .with("room", room)
                        .with("needed", needed);
            case LoadOutcome.Empty() -> Problem.conflict("load-empty", "Nothing lies in it yet");
            case LoadOutcome.MachineBusy(var other) ->
                Problem.conflict("load-machine-busy", "Another load is in this machine; unload that first")
                        .with("load", other.id().value());
            case LoadOutcome.NotFull(var load, var joining) ->
                Problem.conflict("load-not-full", "These could go in as well; say anyway to fire without them")
                        .with("used", load.used())
                        .with("capacity", load.capacity())
                        .with(
                                "joining",
                                joining.stream().map(task -> place(task.key())).toList());
            case LoadOutcome.OrderSplit(var outside) ->
                Problem.conflict(
                                "load-order-split",
                                "Pieces of an order in this bath are not in it, and their colours will differ; say anyway")
                        .with(
                                "outside",
                                outside.stream().map(task -> place(task.key())).toList());
            case LoadOutcome.NoSuchLot() ->
                Problem.unprocessable("invalid-request", "No lot of this id is here, or this load is no dye bath");
            case LoadOutcome.ActTaken() -> ToldReading.taken();
            case LoadOutcome.Held(var refusals) ->
                Problem.conflict("load-held", "Nothing was done; settle these first, or take them out")
                        .with("held", held(refusals));
            case LoadOutcome.NotInIt(var step) ->
                Problem.conflict("load-not-in-it", "This is not in the load, not so many, or it is named twice")
                        .with("place", place(step));
            case LoadOutcome.NotLikeThis(var why) -> of(why);
        };
    }

    static Problem of(RemakeOutcome why) {
        return switch (why) {
            case RemakeOutcome.Planned planned -> throw new IllegalArgumentException("Nothing was refused");
            case RemakeOutcome.NotBegun(var step) ->
                Problem.conflict("remake-not-begun", "This step was not begun").with("place", place(step));
            case RemakeOutcome.TooMany(var step, var of) ->
                Problem.conflict("remake-too-many", "There are only " + of)
                        .with("place", place(step))
                        .with("of", of);
            case RemakeOutcome.NotFromThere(var step, var could) ->
                Problem.conflict("remake-not-from-there", "It can be done again from one of these steps")
                        .with("place", place(step))
                        .with("could", could);
            case RemakeOutcome.NotInMaking(var order, var state) ->
                Problem.conflict("not-in-making", "The order is " + state)
                        .with("state", state)
                        .with("order", order);
            case RemakeOutcome.NoTime(var order) ->
                Problem.conflict("remake-no-time", "The plan has no time for it; look at the hours of work")
                        .with("order", order);
        };
    }

    static Problem noSuchLoad() {
        return Problem.notFound("There is no such load");
    }

    private static List<Held> held(List<LoadOutcome.Refusal> refusals) {
        return refusals.stream()
                .map(refusal -> new Held(
                        refusal.step().order().value(),
                        refusal.step().line(),
                        refusal.step().step(),
                        FloorCodes.of(refusal.why())))
                .toList();
    }

    private static Place place(StepKey step) {
        return new Place(step.order().value(), step.line(), step.step());
    }
}
