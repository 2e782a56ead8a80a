package org.dingzuo.campaign.series;

import java.util.List;
import java.util.Set;
import org.dingzuo.kernel.Money;

/** What an end would do, said before it is done. Pure.
 *  @param running seats that go on as they are
 *  @param asked seats whose buyers are asked first
 *  @param ending seats that end
 *  @param back deposits that go back at once */
public record Outlook(int running, int asked, int ending, Money back) {

    /** @param view of a series that has reached its minimum */
    public static Outlook ofStart(SeriesView view, Set<String> dropped) {
        var running = 0;
        var asked = 0;
        var ending = 0;
        var back = Money.ZERO;
        for (var seat : view.seats()) {
            var deposit = view.deposit(seat);
            switch (Fate.of(seat, deposit.isPositive(), dropped)) {
                case RUNS, STAYS_UNPAID -> running++;
                case ASKED -> asked++;
                case LOST -> {
                    ending++;
                    back = back.plus(deposit);
                }
            }
        }
        return new Outlook(running, asked, ending, back);
    }

    public static Outlook ofExtension(SeriesView view) {
        return new Outlook(0, view.seats().size(), 0, Money.ZERO);
    }

    public static Outlook ofRefund(SeriesView view) {
        return new Outlook(0, 0, view.seats().size(), Money.sum(deposits(view)));
    }

    private static List<Money> deposits(SeriesView view) {
        return view.seats().stream().map(view::deposit).toList();
    }
}
