/** Something is wrong with a piece that has left the house. The maker answers by a day, offers to repair it, to make it again, to take
 *  less or to give money back; the buyer agrees to that very offer or does not. All of it stays on record.
 *
 *  <p>Lock order: the case's row, then ordering's own. */
@NamedInterface("cases")
@NullMarked
package org.dingzuo.aftercare.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
