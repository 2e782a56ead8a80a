@NullMarked
package org.dingzuo.foundation.sealing;

import org.jspecify.annotations.NullMarked;
