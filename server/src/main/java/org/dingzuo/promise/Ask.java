package org.dingzuo.promise;

import java.util.List;
import java.util.UUID;
import org.dingzuo.kernel.Money;
import org.jspecify.annotations.Nullable;

/** Somebody asks for time.
 *  @param order whose it will be
 *  @param materialWaitDays calendar days until everything it is made of is here; 0: it is
 *  @param goods what a new buyer would pay for the pieces; null: agreed before, or asked by the maker: no {@link Pressure} counts */
public record Ask(
        UUID order,
        List<WorkLine> lines,
        int materialWaitDays,
        @Nullable Money goods) {}
