@NullMarked
package org.dingzuo.film.encoding;

import org.jspecify.annotations.NullMarked;
