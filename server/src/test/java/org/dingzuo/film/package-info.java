@NullMarked
package org.dingzuo.film;

import org.jspecify.annotations.NullMarked;
