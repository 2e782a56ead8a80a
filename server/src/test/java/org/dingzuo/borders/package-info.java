@NullMarked
package org.dingzuo.borders;

import org.jspecify.annotations.NullMarked;
