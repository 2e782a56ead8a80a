package org.dingzuo.materials;

import org.dingzuo.kernel.Words;
import org.jspecify.annotations.Nullable;

/** @param key by which bills of material name it
 *  @param unit its smallest unit, as people read it
 *  @param leadDays calendar days from ordering more of it until it is here
 *  @param cost null: nobody has said */
public record NewItem(
        String key,
        Words name,
        Words unit,
        int leadDays,
        @Nullable ItemCost cost,
        Keeping keeping) {
    public NewItem(String key, Words name, Words unit, int leadDays) {
        this(key, name, unit, leadDays, null, Keeping.IN_STOCK);
    }
}
