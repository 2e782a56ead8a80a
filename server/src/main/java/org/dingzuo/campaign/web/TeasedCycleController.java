package org.dingzuo.campaign.web;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.dingzuo.campaign.cycle.Ballot;
import org.dingzuo.campaign.cycle.Cycle;
import org.dingzuo.campaign.cycle.CycleId;
import org.dingzuo.campaign.cycle.CycleRule;
import org.dingzuo.campaign.cycle.Cycles;
import org.dingzuo.campaign.cycle.Phase;
import org.dingzuo.campaign.cycle.Tally;
import org.dingzuo.campaign.cycle.Votes;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.web.InShop;
import org.dingzuo.kernel.Money;
import org.dingzuo.studio.Studios;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A round as buyers see it, and their votes. {@code X-Voter} is a word that only this browser has; it is no account. */
@RestController
@RequestMapping("/api/v1/shops/{shop}/cycles/{cycle}")
class TeasedCycleController {
    private static final int MOST_LIKES = 30;
    private static final int MOST_RANKS = 3;
    private static final Pattern VOTER = Pattern.compile("[A-Za-z0-9-]{20,80}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 -]{5,18}");

    private final Cycles cycles;
    private final Votes votes;
    private final Studios studios;

    TeasedCycleController(Cycles cycles, Votes votes, Studios studios) {
        this.cycles = cycles;
        this.votes = votes;
        this.studios = studios;
    }

    /** @param hold what can be put down for a design; 0: nothing
     *  @param mine null: nobody was named in X-Voter */
    record RoundBody(
            UUID id,
            String phase,
            boolean paused,
            OffsetDateTime fixAt,
            OffsetDateTime bookAt,
            OffsetDateTime makeAt,
            Money hold,
            CycleRule.Weights weights,
            int people,
            List<DesignBody> designs,
            @Nullable MineBody mine) {}

    /** @param places 0: not in the line-up
     *  @param left what of it can still be booked */
    record DesignBody(String design, int likes, int ranks, int holds, long weight, int places, int left) {}

    record MineBody(
            List<String> likes,
            List<String> ranking,
            @Nullable String putDown) {}

    record BallotBody(
            @Nullable List<@Nullable String> likes,
            @Nullable List<@Nullable String> ranking,
            @Nullable String phone) {}

    record PutDownBody(@Nullable String design) {}

    record PaymentBody(UUID id, Money amount, List<String> methods, boolean paid) {}

    @GetMapping
    RoundBody round(
            @PathVariable String shop,
            @PathVariable UUID cycle,
            @RequestHeader(name = "X-Voter", required = false) @Nullable String voter) {
        InShop.require();
        var round = cycles.find(new CycleId(cycle))
                .filter(each -> each.phase() != Phase.AHEAD)
                .orElseThrow(() -> Problem.notFound("This studio shows no such round"));
        var rule = cycles.rule().orElseThrow();
        var zone = studios.profile().zone();
        var tally = votes.tally(round.id());
        return new RoundBody(
                cycle,
                round.phase().name(),
                round.paused(),
                CycleBody.at(round.times().fixAt(), zone),
                CycleBody.at(round.times().bookAt(), zone),
                CycleBody.at(round.times().makeAt(), zone),
                rule.hold(),
                rule.weights(),
                tally.people(),
                tally.designs().stream().map(each -> design(each, round)).toList(),
                voter == null ? null : mine(round.id(), named(voter)));
    }

    /** Replaces what this person said before. */
    @PutMapping("/vote")
    MineBody vote(
            @PathVariable String shop,
            @PathVariable UUID cycle,
            @RequestHeader(name = "X-Voter", required = false) @Nullable String voter,
            @RequestBody BallotBody body) {
        InShop.require();
        var who = named(voter);
        var faults = new Faults();
        var ballot = new Ballot(
                designs("likes", body.likes(), MOST_LIKES, faults),
                designs("ranking", body.ranking(), MOST_RANKS, faults));
        var phone = faults.optionalText("phone", body.phone(), 20);
        if (!phone.isEmpty() && !PHONE.matcher(phone).matches()) {
            faults.add("phone", "not-a-phone", "Give a phone number in digits");
        }
        faults.refuseIfAny();
        var digits = phone.isEmpty() ? null : phone.replaceAll("[ -]", "");
        answer(votes.cast(new CycleId(cycle), who, digits, ballot));
        return mine(new CycleId(cycle), who);
    }

    /** Puts the round's sum down for a design, or moves it there. May be repeated: one sum per person. */
    @PutMapping("/hold")
    PaymentBody putDown(
            @PathVariable String shop,
            @PathVariable UUID cycle,
            @RequestHeader(name = "X-Voter", required = false) @Nullable String voter,
            @RequestBody PutDownBody body) {
        InShop.require();
        var who = named(voter);
        var faults = new Faults();
        var design = faults.text("design", body.design(), 100);
        faults.refuseIfAny();
        return switch (votes.putDown(new CycleId(cycle), who, design)) {
            case Votes.Outcome.PutDown(var payment, var amount, var paid) ->
                new PaymentBody(payment.value(), amount, votes.methods(), paid);
            case Votes.Outcome.Counted() -> throw new IllegalStateException("A sum is put down, not counted");
            case Votes.Outcome.PhoneVoted() -> throw new IllegalStateException("Money needs no phone");
            case Votes.Outcome.UnknownDesign(var unknown) -> throw unknown(unknown);
            case Votes.Outcome.NotNow() -> throw notNow();
        };
    }

    /** Takes it back, whole. May be repeated. */
    @DeleteMapping("/hold")
    MineBody withdraw(
            @PathVariable String shop,
            @PathVariable UUID cycle,
            @RequestHeader(name = "X-Voter", required = false) @Nullable String voter) {
        InShop.require();
        var who = named(voter);
        answer(votes.withdraw(new CycleId(cycle), who));
        return mine(new CycleId(cycle), who);
    }

    private static void answer(Votes.Outcome outcome) {
        switch (outcome) {
            case Votes.Outcome.Counted counted -> {}
            case Votes.Outcome.PutDown put -> {}
            case Votes.Outcome.PhoneVoted() ->
                throw Problem.conflict(
                        "phone-voted",
                        "This number has voted from another browser; that vote stands, and only that browser can change it");
            case Votes.Outcome.UnknownDesign(var design) -> throw unknown(design);
            case Votes.Outcome.NotNow() -> throw notNow();
        }
    }

    private static Problem unknown(String design) {
        return Problem.unprocessable("unknown-design", "This round shows no such design")
                .with("design", design);
    }

    private static Problem notNow() {
        return Problem.conflict("not-now", "This round takes no votes now");
    }

    private static DesignBody design(Tally.Standing standing, Cycle round) {
        var entry = round.designs().stream()
                .filter(each -> each.design().equals(standing.design()))
                .findFirst()
                .orElseThrow();
        return new DesignBody(
                standing.design(),
                standing.likes(),
                standing.ranks(),
                standing.holds(),
                standing.weight(),
                entry.places(),
                Math.min(entry.left(), round.left()));
    }

    private MineBody mine(CycleId cycle, String voter) {
        var mine = votes.of(cycle, voter);
        return new MineBody(mine.ballot().likes(), mine.ballot().ranking(), mine.putDown());
    }

    private static String named(@Nullable String voter) {
        var faults = new Faults();
        if (voter == null || !VOTER.matcher(voter).matches()) {
            faults.add(
                    "X-Voter",
                    "malformed",
                    "Choose 20 to 80 letters, digits or dashes that nobody can guess, and keep them");
        }
        faults.refuseIfAny();
        return voter == null ? "" : voter;
    }

    private static List<String> designs(String field, @Nullable List<@Nullable String> given, int most, Faults faults) {
        if (given == null) {
            return List.of();
        }
        if (given.size() > most) {
            faults.add(field, "size", "Give at most " + most + " designs");
            return List.of();
        }
        var read = new ArrayList<String>();
        given.forEach(each -> read.add(faults.text(field, each, 100)));
        return read.stream().distinct().toList();
    }
}
