package org.dingzuo.aftercare.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.dingzuo.aftercare.repair.RemedyOrders.Acceptance;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.kernel.Language;
import org.dingzuo.kernel.Money;
import org.dingzuo.ordering.Offer;
import org.dingzuo.ordering.booking.PlaceOrder.ConsentGiven;
import org.jspecify.annotations.Nullable;

/** Reads what clients send about cases, and says what became of it. */
final class CaseReading {
    static final long MOST_MONEY = 100_000_000_00L;
    private static final int MOST_CONSENTS = 10;

    private CaseReading() {}

    static CaseId id(Faults faults, @Nullable UUID id) {
        if (id == null) {
            faults.add("id", "missing", "Give the case an id of its own");
        }
        return new CaseId(id == null ? new UUID(0, 0) : id);
    }

    static Cause cause(Faults faults, @Nullable String named) {
        return oneOf(faults, "cause", named, Cause.class, Cause.OTHER);
    }

    static Remedy.@Nullable Kind wanted(Faults faults, @Nullable String named) {
        return named == null ? null : remedy(faults, "wanted", named);
    }

    static Remedy.Kind remedy(Faults faults, String field, @Nullable String named) {
        return oneOf(faults, field, named, Remedy.Kind.class, Remedy.Kind.REPAIR);
    }

    private static <E extends Enum<E>> E oneOf(
            Faults faults, String field, @Nullable String named, Class<E> type, E otherwise) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(named))
                .findFirst()
                .orElseGet(() -> {
                    faults.add(field, "unknown", "Say one of " + Arrays.toString(type.getEnumConstants()));
                    return otherwise;
                });
    }

    record ConsentSaid(@Nullable String kind, @Nullable String version) {}

    /** Null where no day is named: nothing is to be made. */
    static @Nullable Acceptance acceptance(
            Faults faults,
            @Nullable Long totalAtMost,
            @Nullable LocalDate shipNoLaterThan,
            @Nullable List<@Nullable ConsentSaid> consents,
            Language language) {
        if (shipNoLaterThan == null) {
            return null;
        }
        var most = faults.number("totalAtMost", totalAtMost, 0, MOST_MONEY);
        return new Acceptance(Money.of(most), shipNoLaterThan, consents(faults, consents), language);
    }

    private static List<ConsentGiven> consents(Faults faults, @Nullable List<@Nullable ConsentSaid> said) {
        var given = new ArrayList<ConsentGiven>();
        if (said == null || said.isEmpty()) {
            return given;
        }
        if (said.size() > MOST_CONSENTS) {
            faults.add("consents", "too-many", "At most " + MOST_CONSENTS);
            return given;
        }
        for (var each : said) {
            for (var kind : Offer.ConsentKind.values()) {
                if (each != null && each.version() != null && kind.name().equals(each.kind())) {
                    given.add(new ConsentGiven(kind, each.version()));
                }
            }
        }
        return given;
    }

    /** What a buyer or maker is told when it did not come to what they wanted. */
    static void settle(CaseOutcome outcome) {
        switch (outcome) {
            case CaseOutcome.Done done -> {}
            case CaseOutcome.Ordered ordered -> {}
            case CaseOutcome.Unknown unknown -> throw Problem.notFound("There is no such case");
            case CaseOutcome.NotNow(var state) ->
                throw Problem.conflict("not-now", "This case is not in a state for that")
                        .with("state", state == null ? null : state.name());
            case CaseOutcome.Stale stale ->
                throw Problem.conflict("case-changed", "It is not what you saw; read it again");
            case CaseOutcome.AlreadyOpen open ->
                throw Problem.conflict("case-open", "This piece has an unfinished case, or too many were opened");
            case CaseOutcome.NotLeft notLeft ->
                throw Problem.conflict("not-left", "A case is opened about something that has been sent");
            case CaseOutcome.CannotBe(var field, var code, var why) -> {
                var faults = new Faults();
                faults.add(field, code, why);
                faults.refuseIfAny();
            }
            case CaseOutcome.TooMuch(var paid) ->
                throw Problem.unprocessable("above-paid", "That is more than was paid")
                        .with("paid", paid);
            case CaseOutcome.Changed(var total, var shipBy) ->
                throw Problem.conflict("offer-changed", "Price or day changed; look at it again")
                        .with("total", total)
                        .with("shipBy", shipBy);
            case CaseOutcome.ConsentMissing missing ->
                throw Problem.unprocessable("consent-missing", "Give every consent that the quote asks for");
            case CaseOutcome.NoTime never ->
                throw Problem.conflict("no-time", "It cannot be made now; write to the studio");
            case CaseOutcome.NobodyThere nobody ->
                throw Problem.conflict("nobody-there", "This buyer's data was erased; nobody can answer");
        }
    }
}
