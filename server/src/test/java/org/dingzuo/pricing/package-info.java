@NullMarked
package org.dingzuo.pricing;

import org.jspecify.annotations.NullMarked;
