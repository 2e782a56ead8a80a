package org.dingzuo.ordering;

import java.time.Instant;
import org.dingzuo.kernel.Money;
import org.jspecify.annotations.Nullable;

/** What a buyer had to spend because an order was not delivered as promised, as the buyer shows it.
 *  @param words what for; null once the buyer is forgotten
 *  @param picture key of a closed picture; null: none was shown
 *  @param pays what is paid of it, where the maker has agreed; null otherwise
 *  @param answer why the maker refused; null otherwise */
public record NecessaryCost(
        Money amount,
        @Nullable String words,
        @Nullable String picture,
        Instant shownAt,
        State state,
        @Nullable Money pays,
        @Nullable String answer) {

    public enum State {
        /** The maker has not answered. */
        SHOWN,
        /** Paid, as far as nothing else has made it good. */
        AGREED,
        /** The buyer may show another sum, or more. */
        REFUSED
    }
}
