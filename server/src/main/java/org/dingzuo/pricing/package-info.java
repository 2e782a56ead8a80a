/** What a wish costs, as lines that explain themselves. Each rule is one small type with its own code: some speak about a piece
 *  ({@code PieceRule}), some about all pieces together ({@code WishRule}). Price lists are kept for ever; coupons are counted.
 *
 *  <p>A coupon's row is locked after the studio's plan row and before anything of payment or ordering. */
@ApplicationModule(allowedDependencies = {"kernel", "foundation", "studio", "catalog", "materials", "customer"})
@NullMarked
package org.dingzuo.pricing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
