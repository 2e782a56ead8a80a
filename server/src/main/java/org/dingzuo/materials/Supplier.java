package org.dingzuo.materials;

import java.util.List;
import java.util.UUID;

/** Where material comes from.
 *  @param contact how to reach them, in the maker's own words
 *  @param version for If-Match */
public record Supplier(UUID id, String name, String contact, List<Supplied> items, long version) {

    /** @param leadDays calendar days that this supplier takes for this item */
    public record Supplied(String item, int leadDays) {}
}
