@NullMarked
package org.dingzuo.testing;

import org.jspecify.annotations.NullMarked;
