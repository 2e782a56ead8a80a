@NullMarked
package org.dingzuo.foundation.reading;

import org.jspecify.annotations.NullMarked;
