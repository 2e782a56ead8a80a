package org.dingzuo.ordering;

import java.util.ArrayList;
import java.util.List;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Rounding;
import org.jspecify.annotations.Nullable;

/** What becomes of an order's money when it ends early, with a line for every reason. Pure. What is kept never exceeds what was paid, and
 *  is rounded toward the buyer; so is what is paid out.
 *  @param kept of what was paid
 *  @param back the rest of it
 *  @param payout out of the studio's own pocket, on top */
public record Settlement(Money kept, Money back, Money payout, List<Line> lines) {
    private static final int WHOLE = 10_000;

    /** @param code names the reason; its words are the edge's
     *  @param covered what another line makes good already; null: nothing */
    public record Line(Code code, Money amount, @Nullable Money covered) {
        public Line(Code code, Money amount) {
            this(code, amount, null);
        }
    }

    public enum Code {
        MATERIAL,
        WORK,
        MACHINE,
        BOUGHT_IN,
        RECOVERED,
        /** What the costs are above what was paid; nobody pays it. */
        CAPPED,
        /** Nothing was begun: nothing is kept. */
        NOT_BEGUN,
        /** Earnest money that the buyer loses, for the part that was not performed. */
        EARNEST_FORFEITED,
        /** The costs are above the earnest money, and are kept instead of it. */
        COSTS_INSTEAD,
        /** Earnest money a second time, for the part that was not performed. */
        EARNEST_DOUBLED,
        /** Interest for the time that the money waited. */
        INTEREST,
        /** Interest that the doubled earnest money covers already. */
        INTEREST_COVERED,
        /** What the buyer had to spend because of it, as the maker agreed. */
        NECESSARY_COSTS,
        /** Such costs that the doubled earnest money covers already. */
        COSTS_COVERED
    }

    /** @param begun whether any step was begun
     *  @param earnest as agreed, a fifth of the whole at most; it exists only as far as it was paid
     *  @param performed share of the work that is done, in hundredths of a percent
     *  @param interest on what was paid, where a delivery is late */
    public record Facts(boolean begun, Money paid, Money earnest, List<Cost> costs, int performed, Money interest) {}

    /** To the fen: what is kept, what goes back and what is paid on top, with the lines that say why. Pure. */
    public static Settlement of(Ending ending, Facts facts) {
        return switch (ending) {
            case BUYER_ENDS -> buyerEnds(facts);
            case BUYER_BREAKS -> buyerBreaks(facts);
            case STUDIO_BREAKS -> studioBreaks(facts);
            case FORCE_MAJEURE -> new Settlement(Money.ZERO, facts.paid(), Money.ZERO, List.of());
        };
    }

    private static Settlement buyerEnds(Facts facts) {
        if (!facts.begun()) {
            return new Settlement(Money.ZERO, facts.paid(), Money.ZERO, List.of(new Line(Code.NOT_BEGUN, Money.ZERO)));
        }
        return keeping(costLines(facts.costs()), facts.paid());
    }

    /** Earnest money or the loss, whichever is more: never both (588). */
    private static Settlement buyerBreaks(Facts facts) {
        var forfeited = unperformed(facts, Rounding.DOWN);
        var costs = costLines(facts.costs());
        if (sum(costs).compareTo(forfeited) <= 0) {
            return keeping(
                    forfeited.isPositive() ? List.of(new Line(Code.EARNEST_FORFEITED, forfeited)) : List.of(),
                    facts.paid());
        }
        var lines = new ArrayList<>(costs);
        lines.add(new Line(Code.COSTS_INSTEAD, Money.ZERO));
        return keeping(lines, facts.paid());
    }

    /** Earnest money twice or the interest, whichever is more: the one covers the other (588). */
    private static Settlement studioBreaks(Facts facts) {
        var doubled = unperformed(facts, Rounding.UP);
        var lines = new ArrayList<Line>();
        if (doubled.isPositive()) {
            lines.add(new Line(Code.EARNEST_DOUBLED, doubled));
        }
        var above = facts.interest().minus(doubled);
        if (above.isPositive()) {
            lines.add(new Line(Code.INTEREST, above));
        } else if (facts.interest().isPositive()) {
            lines.add(new Line(Code.INTEREST_COVERED, Money.ZERO, facts.interest()));
        }
        return new Settlement(Money.ZERO, facts.paid(), sum(lines), lines);
    }

    /** What of costs that the buyer had is still to be paid: doubled earnest money makes good any loss, interest first (588). */
    public Money payable(Money costs) {
        var left = costs.minus(cover());
        return left.isPositive() ? left : Money.ZERO;
    }

    private Money cover() {
        var cover = Money.ZERO;
        for (var line : lines) {
            cover = switch (line.code()) {
                case EARNEST_DOUBLED -> cover.plus(line.amount());
                case INTEREST_COVERED -> cover.minus(line.covered() == null ? Money.ZERO : line.covered());
                // Interest above it has used all of it up.
                case INTEREST -> Money.ZERO;
                case MATERIAL,
                        WORK,
                        MACHINE,
                        BOUGHT_IN,
                        RECOVERED,
                        CAPPED,
                        NOT_BEGUN,
                        EARNEST_FORFEITED,
                        COSTS_INSTEAD,
                        NECESSARY_COSTS,
                        COSTS_COVERED -> cover;
            };
        }
        return cover;
    }

    /** The same with costs that the maker agreed to. @param pays of them, the rest is made good already */
    Settlement with(Money costs, Money pays) {
        var more = new ArrayList<>(lines);
        var covered = costs.minus(pays);
        if (pays.isPositive()) {
            more.add(new Line(Code.NECESSARY_COSTS, pays));
        }
        if (covered.isPositive()) {
            more.add(new Line(Code.COSTS_COVERED, Money.ZERO, covered));
        }
        return new Settlement(kept, back, payout.plus(pays), more);
    }

    private static Settlement keeping(List<Line> lines, Money paid) {
        var wanted = sum(lines);
        if (wanted.compareTo(paid) <= 0) {
            return new Settlement(wanted, paid.minus(wanted), Money.ZERO, lines);
        }
        var capped = new ArrayList<>(lines);
        capped.add(new Line(Code.CAPPED, paid.minus(wanted)));
        return new Settlement(paid, Money.ZERO, Money.ZERO, capped);
    }

    /** Never less than nothing altogether. */
    private static List<Line> costLines(List<Cost> costs) {
        var lines = new ArrayList<Line>();
        for (var kind : Cost.Kind.values()) {
            var amount = Money.sum(costs.stream()
                    .filter(cost -> cost.kind() == kind)
                    .map(Cost::amount)
                    .toList());
            if (!amount.isZero()) {
                lines.add(new Line(Code.valueOf(kind.name()), amount));
            }
        }
        return sum(lines).isNegative() ? List.of() : lines;
    }

    private static Money unperformed(Facts facts, Rounding rounding) {
        var paid = facts.earnest().compareTo(facts.paid()) < 0 ? facts.earnest() : facts.paid();
        return paid.share(WHOLE - facts.performed(), rounding);
    }

    private static Money sum(List<Line> lines) {
        return Money.sum(lines.stream().map(Line::amount).toList());
    }
}
