package org.dingzuo.campaign.series;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dingzuo.kernel.Money;

/** How far a series is: its seats that stand, whose money the ledger holds, and whose buyers owe no answer. Pure.
 *  @param counted in the order of joining
 *  @param unpaidPieces of seats whose deposit has not come
 *  @param unansweredPieces of paid seats whose buyers were asked something */
public record Gauge(List<Counted> counted, int unpaidPieces, int unansweredPieces) {

    /** @param deposit what the ledger holds of this buyer's money for it */
    public record Counted(UUID order, List<String> designs, boolean whole, Money deposit) {}

    /** @param ledger what came in against each order and did not go back */
    static Gauge of(Collection<Seat> standing, Map<UUID, Money> ledger) {
        var counted = standing.stream()
                .filter(seat -> seat.asked() == null && isPaid(seat, ledger))
                .map(seat -> new Counted(
                        seat.order(), seat.designs(), seat.whole(), ledger.getOrDefault(seat.order(), Money.ZERO)))
                .toList();
        return new Gauge(
                counted,
                pieces(standing.stream().filter(seat -> !isPaid(seat, ledger)).toList()),
                pieces(standing.stream()
                        .filter(seat -> seat.asked() != null && isPaid(seat, ledger))
                        .toList()));
    }

    private static boolean isPaid(Seat seat, Map<UUID, Money> ledger) {
        return ledger.getOrDefault(seat.order(), Money.ZERO).isPositive();
    }

    private static int pieces(List<Seat> seats) {
        return seats.stream().mapToInt(seat -> seat.designs().size()).sum();
    }

    public int pieces() {
        return counted.stream().mapToInt(each -> each.designs().size()).sum();
    }

    public int pieces(String design) {
        return (int) counted.stream()
                .flatMap(each -> each.designs().stream())
                .filter(design::equals)
                .count();
    }

    public Money deposits() {
        return Money.sum(counted.stream().map(Counted::deposit).toList());
    }

    /** The same without the seats that want any of these designs. */
    Gauge without(Set<String> dropped) {
        return new Gauge(
                counted.stream()
                        .filter(each -> each.designs().stream().noneMatch(dropped::contains))
                        .toList(),
                unpaidPieces,
                unansweredPieces);
    }
}
