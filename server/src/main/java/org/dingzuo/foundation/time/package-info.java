@NullMarked
package org.dingzuo.foundation.time;

import org.jspecify.annotations.NullMarked;
