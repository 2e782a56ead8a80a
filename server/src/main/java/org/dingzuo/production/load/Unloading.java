package org.dingzuo.production.load;

import java.util.List;
import org.dingzuo.production.Remake;
import org.dingzuo.studio.PersonId;
import org.jspecify.annotations.Nullable;

/** How a load came out.
 *  @param by who opened it; null: nobody says
 *  @param failed what did not come out as it should; everything else did
 *  @param photo media key of the whole load, for every order in it; null: none
 *  @param show whether the buyers may see it
 *  @param asked the maker's words to buyers whose day cannot be kept any more, who are then asked for another; null: nobody is asked yet */
public record Unloading(
        @Nullable PersonId by,
        List<Remake> failed,
        @Nullable String photo,
        boolean show,
        @Nullable String asked) {
    public Unloading {
        failed = List.copyOf(failed);
    }
}
