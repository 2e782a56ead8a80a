/** Machines as things that wear and cost: how long each ran, when it is to be looked after, and whether it pays to own it. What a machine
 *  can do, and on which days, is the studio's; when it is used is the plan's. */
@NamedInterface("equipment")
@NullMarked
package org.dingzuo.production.equipment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
