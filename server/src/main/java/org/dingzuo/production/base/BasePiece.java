package org.dingzuo.production.base;

import java.util.UUID;
import org.dingzuo.catalog.Configuration;
import org.dingzuo.catalog.DesignId;

/** A design in one configuration that is to lie ready.
 *  @param design slug
 *  @param target how many are to lie ready
 *  @param onShelf how many do
 *  @param version for If-Match */
public record BasePiece(
        UUID id,
        DesignId designId,
        String design,
        Configuration configuration,
        int target,
        int onShelf,
        long version) {}
