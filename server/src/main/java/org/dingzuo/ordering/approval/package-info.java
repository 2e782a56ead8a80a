/** The buyer is shown a photo of the piece and says yes, or what should be otherwise. */
@NullMarked
package org.dingzuo.ordering.approval;

import org.jspecify.annotations.NullMarked;
