package org.dingzuo.connector.account;

import java.util.List;
import org.dingzuo.foundation.problem.Faults;

/** What an account at one service consists of. */
public interface AccountDesk {
    /** Lower case and stable, unique among all services. */
    String service();

    /** What a studio enters, in the order of asking. */
    List<AccountField> fields();

    /** Names what cannot be right in an account whose needed fields are all there. */
    default void check(Account entered, Faults faults) {}

    /** The account was entered or changed, in the same transaction. */
    void entered();
}
