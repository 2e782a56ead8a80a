package org.dingzuo.promise;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.dingzuo.catalog.DesignId;
import org.dingzuo.studio.PersonId;

/** At most so much is promised to leave in one period. It counts promises, not work: what is made early may be promised later.
 *  @param most in {@code unit}s per period, at least 1
 *  @param version that an editor has seen */
public record Cap(CapId id, Period period, Unit unit, Scope scope, int most, long version) {

    /** A day or a week, from Monday, of the day by which the piece leaves. */
    public enum Period {
        DAY,
        WEEK;

        /** The first day of the period that a day is in. */
        public LocalDate of(LocalDate day) {
            return switch (this) {
                case DAY -> day;
                case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            };
        }

        public LocalDate after(LocalDate first) {
            return switch (this) {
                case DAY -> first.plusDays(1);
                case WEEK -> first.plusWeeks(1);
            };
        }
    }

    /** MINUTES are those of hands. */
    public enum Unit {
        ORDERS,
        PIECES,
        MINUTES
    }

    /** What of a promise it counts. */
    public sealed interface Scope {
        record Everything() implements Scope {}

        record OfDesign(DesignId design) implements Scope {}

        /** Whose hands it was planned into when it was promised. */
        record OfPerson(PersonId person) implements Scope {}
    }

    /** Why a promise is later than the plan could have it: this cap is full until then. */
    Because because(LocalDate until) {
        var code = switch (scope) {
            case Scope.Everything() ->
                switch (period) {
                    case DAY -> "day-full";
                    case WEEK -> "week-full";
                };
            case Scope.OfDesign ofDesign -> "design-full";
            case Scope.OfPerson ofPerson -> "person-full";
        };
        return new Because(
                code,
                java.util.Map.of(
                        "until",
                        until.toString(),
                        "cap",
                        id.value().toString(),
                        "period",
                        period.name(),
                        "unit",
                        unit.name()));
    }
}
