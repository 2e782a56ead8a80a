@NullMarked
package org.dingzuo.foundation.problem;

import org.jspecify.annotations.NullMarked;
