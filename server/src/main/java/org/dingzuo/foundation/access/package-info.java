/** What every module may know of who is calling, without knowing how one signs in. */
@NullMarked
package org.dingzuo.foundation.access;

import org.jspecify.annotations.NullMarked;
