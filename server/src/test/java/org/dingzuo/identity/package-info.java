@NullMarked
package org.dingzuo.identity;

import org.jspecify.annotations.NullMarked;
