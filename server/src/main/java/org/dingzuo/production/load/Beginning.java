package org.dingzuo.production.load;

import java.util.UUID;
import org.dingzuo.studio.PersonId;
import org.jspecify.annotations.Nullable;

/** How a load begins.
 *  @param by who; null: nobody says
 *  @param anyway also when others could go in as well, or an order is not in it with all its pieces
 *  @param lot of dye that a bath is of; null: none is said, and of anything else there is none */
public record Beginning(
        @Nullable PersonId by, boolean anyway, @Nullable UUID lot) {}
