@NullMarked
package org.dingzuo.foundation.words;

import org.jspecify.annotations.NullMarked;
