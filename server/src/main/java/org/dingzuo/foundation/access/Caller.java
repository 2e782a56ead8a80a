package org.dingzuo.foundation.access;

import java.util.Map;
import java.util.Optional;
import org.dingzuo.kernel.AccountId;
import org.dingzuo.kernel.StudioId;
import org.jspecify.annotations.Nullable;

/** The signed-in account behind the running request.
 *  @param host runs this server; that alone opens no studio
 *  @param proven the request carries its session's token besides the cookie, so no other site can have caused it */
public record Caller(AccountId account, boolean host, Map<StudioId, StudioRole> roles, boolean proven) {
    private static final ScopedValue<Caller> CURRENT = ScopedValue.newInstance();

    public Caller {
        roles = Map.copyOf(roles);
    }

    /** Empty for buyers, jobs and listeners on threads of their own. */
    public static Optional<Caller> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    public static <T extends @Nullable Object, X extends Throwable> T as(
            Caller caller, ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(CURRENT, caller).call(work);
    }

    public Optional<StudioRole> roleIn(StudioId studio) {
        return Optional.ofNullable(roles.get(studio));
    }

    public boolean owns(StudioId studio) {
        return roles.get(studio) == StudioRole.OWNER;
    }
}
