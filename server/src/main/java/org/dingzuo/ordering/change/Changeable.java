package org.dingzuo.ordering.change;

import java.util.Set;
import org.dingzuo.catalog.Blueprint;
import org.dingzuo.catalog.MakeableItem;

/** What a line of a placed order could still be.
 *  @param item as it stands
 *  @param choices its revision, with what cannot be had now laid over it
 *  @param fixed options that hands have settled */
public record Changeable(MakeableItem item, int quantity, Blueprint choices, Set<String> fixed) {}
