package org.dingzuo.promise;

import java.util.List;
import java.util.UUID;
import org.dingzuo.kernel.Money;
import org.dingzuo.materials.leadtime.Wait;
import org.jspecify.annotations.Nullable;

/** Somebody asks for time.
 *  @param order whose it will be
 *  @param coming until everything it is made of is here
 *  @param goods what a new buyer would pay for the pieces; null: agreed before, or asked by the maker: no {@link Pressure} counts */
public record Ask(
        UUID order,
        List<WorkLine> lines,
        Wait coming,
        @Nullable Money goods) {}
