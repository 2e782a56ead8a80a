/** A change of an order: asked, offered, agreed to; written into plan, material, money and agreement in one act. */
@NamedInterface("change")
@NullMarked
package org.dingzuo.ordering.change;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
