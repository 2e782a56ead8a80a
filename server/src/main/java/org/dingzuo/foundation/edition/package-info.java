/** What was read of a studio and lasts until anything of it changes. */
@NullMarked
package org.dingzuo.foundation.edition;

import org.jspecify.annotations.NullMarked;
