@NullMarked
package org.dingzuo.studio;

import org.jspecify.annotations.NullMarked;
