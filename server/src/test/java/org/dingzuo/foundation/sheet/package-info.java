@NullMarked
package org.dingzuo.foundation.sheet;

import org.jspecify.annotations.NullMarked;
