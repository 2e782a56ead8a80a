package org.dingzuo.materials;

import org.dingzuo.kernel.Words;

/** @param key by which bills of material name it
 *  @param unit its smallest unit, as people read it
 *  @param leadDays calendar days from ordering more of it until it is here */
public record NewItem(String key, Words name, Words unit, int leadDays) {}
