@NullMarked
package org.dingzuo.foundation.paper;

import org.jspecify.annotations.NullMarked;
