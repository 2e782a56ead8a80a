@NullMarked
package org.dingzuo.foundation.programs;

import org.jspecify.annotations.NullMarked;
